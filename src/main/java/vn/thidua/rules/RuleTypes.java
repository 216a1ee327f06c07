package vn.thidua.rules;

/** The type of each rule. */
enum RuleTypes implements RuleCases<RuleType> {
    INSTANCE;

    @Override
    public RuleType band(Rule.Band rule) {
        return RuleType.BAND;
    }

    @Override
    public RuleType proportional(Rule.Proportional rule) {
        return RuleType.PROPORTIONAL;
    }

    @Override
    public RuleType shortfallExcess(Rule.ShortfallExcess rule) {
        return RuleType.SHORTFALL_EXCESS;
    }

    @Override
    public RuleType relativeToLeader(Rule.RelativeToLeader rule) {
        return RuleType.RELATIVE_TO_LEADER;
    }

    @Override
    public RuleType ratioToBest(Rule.RatioToBest rule) {
        return RuleType.RATIO_TO_BEST;
    }

    @Override
    public RuleType peerRank(Rule.PeerRank rule) {
        return RuleType.PEER_RANK;
    }

    @Override
    public RuleType growth(Rule.Growth rule) {
        return RuleType.GROWTH;
    }

    @Override
    public RuleType passFail(Rule.PassFail rule) {
        return RuleType.PASS_FAIL;
    }

    @Override
    public RuleType choice(Rule.Choice rule) {
        return RuleType.CHOICE;
    }

    @Override
    public RuleType perOccurrence(Rule.PerOccurrence rule) {
        return RuleType.PER_OCCURRENCE;
    }

    @Override
    public RuleType deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        return RuleType.DEDUCT_PER_OCCURRENCE;
    }

    @Override
    public RuleType bonusPenalty(Rule.BonusPenalty rule) {
        return RuleType.BONUS_PENALTY;
    }

    @Override
    public RuleType highestOnly(Rule.HighestOnly rule) {
        return RuleType.HIGHEST_ONLY;
    }

    @Override
    public RuleType stepIncrement(Rule.StepIncrement rule) {
        return RuleType.STEP_INCREMENT;
    }

    @Override
    public RuleType conditional(Rule.Conditional rule) {
        return RuleType.CONDITIONAL;
    }

    @Override
    public RuleType external(Rule.External rule) {
        return RuleType.EXTERNAL;
    }

    @Override
    public RuleType manual(Rule.Manual rule) {
        return RuleType.MANUAL;
    }

    @Override
    public RuleType lateSubmission(Rule.LateSubmission rule) {
        return RuleType.LATE_SUBMISSION;
    }

    @Override
    public RuleType knockout(Rule.Knockout rule) {
        return RuleType.KNOCKOUT;
    }
}
