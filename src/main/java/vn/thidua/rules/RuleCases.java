package vn.thidua.rules;

/**
 * One case for each rule. Whatever treats rules differently implements this, and does not compile while a rule is missing.
 *
 * @param <R> what a case yields
 */
public interface RuleCases<R> {

    R band(Rule.Band rule);

    R proportional(Rule.Proportional rule);

    R shortfallExcess(Rule.ShortfallExcess rule);

    R relativeToLeader(Rule.RelativeToLeader rule);

    R ratioToBest(Rule.RatioToBest rule);

    R peerRank(Rule.PeerRank rule);

    R growth(Rule.Growth rule);

    R passFail(Rule.PassFail rule);

    R choice(Rule.Choice rule);

    R perOccurrence(Rule.PerOccurrence rule);

    R deductPerOccurrence(Rule.DeductPerOccurrence rule);

    R bonusPenalty(Rule.BonusPenalty rule);

    R highestOnly(Rule.HighestOnly rule);

    R stepIncrement(Rule.StepIncrement rule);

    R conditional(Rule.Conditional rule);

    R external(Rule.External rule);

    R manual(Rule.Manual rule);

    R lateSubmission(Rule.LateSubmission rule);

    R knockout(Rule.Knockout rule);
}
