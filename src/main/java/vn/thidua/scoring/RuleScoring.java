package vn.thidua.scoring;

import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;

/** The points of one entry by its rule. */
record RuleScoring(Entry entry, PeerGroup peers) implements RuleCases<Outcome> {

    @Override
    public Outcome band(Rule.Band rule) {
        return FigureScoring.band(rule, entry);
    }

    @Override
    public Outcome proportional(Rule.Proportional rule) {
        return FigureScoring.proportional(rule, entry);
    }

    @Override
    public Outcome shortfallExcess(Rule.ShortfallExcess rule) {
        return FigureScoring.shortfallExcess(rule, entry);
    }

    @Override
    public Outcome relativeToLeader(Rule.RelativeToLeader rule) {
        return PeerScoring.relativeToLeader(rule, entry, peers);
    }

    @Override
    public Outcome ratioToBest(Rule.RatioToBest rule) {
        return PeerScoring.ratioToBest(entry, peers);
    }

    @Override
    public Outcome peerRank(Rule.PeerRank rule) {
        return PeerScoring.peerRank(rule, entry, peers);
    }

    @Override
    public Outcome growth(Rule.Growth rule) {
        return FigureScoring.growth(rule, entry);
    }

    @Override
    public Outcome passFail(Rule.PassFail rule) {
        return JudgedScoring.passFail(entry);
    }

    @Override
    public Outcome choice(Rule.Choice rule) {
        return JudgedScoring.choice(rule, entry);
    }

    @Override
    public Outcome perOccurrence(Rule.PerOccurrence rule) {
        return CountScoring.perOccurrence(rule, entry);
    }

    @Override
    public Outcome deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        return CountScoring.deductPerOccurrence(rule, entry);
    }

    @Override
    public Outcome bonusPenalty(Rule.BonusPenalty rule) {
        return CountScoring.bonusPenalty(rule, entry);
    }

    @Override
    public Outcome highestOnly(Rule.HighestOnly rule) {
        return JudgedScoring.highestOnly(rule, entry);
    }

    @Override
    public Outcome stepIncrement(Rule.StepIncrement rule) {
        return FigureScoring.stepIncrement(rule, entry);
    }

    @Override
    public Outcome conditional(Rule.Conditional rule) {
        var predicate = rule.predicate();
        var met = predicate.holds(entry.facts());
        var outcome = (met ? rule.then() : rule.otherwise()).match(this);
        return outcome.explaining(Step.of(
                met ? StepKind.CONDITION_MET : StepKind.CONDITION_NOT_MET,
                new Argument.Text(predicate.fact()),
                new Argument.Text(predicate.op().sign()),
                new Argument.Text(predicate.value())));
    }

    @Override
    public Outcome external(Rule.External rule) {
        return JudgedScoring.external(rule, entry);
    }

    @Override
    public Outcome manual(Rule.Manual rule) {
        return JudgedScoring.manual(entry);
    }

    @Override
    public Outcome lateSubmission(Rule.LateSubmission rule) {
        return JudgedScoring.lateSubmission(rule, entry);
    }

    @Override
    public Outcome knockout(Rule.Knockout rule) {
        return CountScoring.knockout(entry);
    }
}
