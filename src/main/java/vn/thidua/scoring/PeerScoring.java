package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.amount;
import static vn.thidua.scoring.Arguments.count;
import static vn.thidua.scoring.Arguments.points;
import static vn.thidua.scoring.Arguments.rate;

import java.math.BigDecimal;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Rule;

/**
 * Rules that compare a unit with its peers: the members of the year to which the rule applies and that have a number. A unit that
 * is not considered stays among them.
 */
final class PeerScoring {

    private PeerScoring() {}

    static Outcome relativeToLeader(Rule.RelativeToLeader rule, Entry entry, PeerGroup peers) {
        var completion = FigureScoring.completion(entry);
        var r = entry.rate();
        var atTarget = Fraction.of(rule.baseShare()).times(entry.max());
        var meeting = r.compareTo(Fraction.ONE);
        if (meeting < 0) {
            var earned = atTarget.times(r.bounded()).atLeast(Fraction.ZERO);
            return Outcome.points(
                    earned,
                    completion,
                    Step.of(
                            StepKind.LEADER_BELOW_TARGET,
                            rate(rule.baseShare()),
                            points(entry.max()),
                            rate(r.bounded()),
                            points(earned)));
        }
        if (meeting == 0) {
            return Outcome.points(
                    atTarget,
                    completion,
                    Step.of(StepKind.LEADER_AT_TARGET, rate(rule.baseShare()), points(entry.max()), points(atTarget)));
        }
        return aboveTarget(rule, entry, peers.leader(rule.excessMode()), atTarget)
                .after(completion);
    }

    private static Outcome aboveTarget(
            Rule.RelativeToLeader rule, Entry entry, PeerGroup.Leader leader, Fraction atTarget) {
        var own = PeerGroup.excess(entry, rule.excessMode());
        if (own.compareTo(leader.excess()) >= 0) {
            return Outcome.points(entry.max(), Step.of(StepKind.LEADER_LEADS, points(entry.max())));
        }
        var rest = Fraction.of(entry.max()).minus(atTarget);
        var above = leader.excess().isUnbounded()
                ? Fraction.ZERO
                : rest.times(own.bounded()).dividedBy(leader.excess().bounded());
        var earned = atTarget.plus(above);
        return Outcome.points(
                earned,
                Step.of(
                        StepKind.LEADER_ABOVE_TARGET,
                        excessArgument(own, rule.excessMode()),
                        excessArgument(leader.excess(), rule.excessMode()),
                        new Argument.Peer(leader.unit()),
                        points(atTarget),
                        points(above),
                        points(earned)));
    }

    /** An excess without bound is told as infinity, a sign that needs no translation. */
    private static Argument excessArgument(CompletionRate excess, Rule.ExcessMode mode) {
        if (excess.isUnbounded()) {
            return new Argument.Text("∞");
        }
        return mode == Rule.ExcessMode.PERCENT
                ? rate(excess.bounded())
                : amount(excess.bounded().toDecimal());
    }

    static Outcome ratioToBest(Entry entry, PeerGroup peers) {
        var figure = Step.of(StepKind.FIGURE, amount(entry.actual()));
        var best = peers.best();
        var own = entry.actual();
        if (!entry.lowerIsBetter() && best.actual().signum() <= 0) {
            return Outcome.nothing(figure, Step.of(StepKind.BEST_IS_ZERO));
        }
        if (own.compareTo(best.actual()) == 0) {
            return Outcome.points(entry.max(), figure, Step.of(StepKind.BEST_OF_PEERS, points(entry.max())));
        }
        var share = entry.lowerIsBetter() ? Fraction.of(best.actual(), own) : Fraction.of(own, best.actual());
        var earned = share.times(entry.max()).atLeast(Fraction.ZERO);
        return Outcome.points(
                earned,
                figure,
                Step.of(
                        StepKind.RATIO_TO_BEST,
                        amount(own),
                        amount(best.actual()),
                        new Argument.Peer(best.unit()),
                        points(entry.max()),
                        points(earned)));
    }

    static Outcome peerRank(Rule.PeerRank rule, Entry entry, PeerGroup peers) {
        var place = peers.placeOf(entry);
        var earned =
                place <= rule.pointsPerPlace().size() ? rule.pointsPerPlace().get(place - 1) : BigDecimal.ZERO;
        return Outcome.points(
                earned,
                FigureScoring.completion(entry),
                Step.of(StepKind.PEER_PLACE, new Argument.Place(place), count(peers.size()), points(earned)));
    }
}
