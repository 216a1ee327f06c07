package vn.thidua.scoring;

import static vn.thidua.scoring.Arguments.points;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/** The points of one unit before anyone is ranked or classified. */
record UnitScore(
        String unit,
        UnitYear year,
        List<NotConsidered> notConsidered,
        Ledgers ledgers,
        BigDecimal nominalMax,
        BigDecimal effectiveMax,
        BigDecimal rescaledBase,
        BigDecimal total,
        List<GroupResult> groups,
        List<CriterionResult> criteria,
        Derivation derivation) {

    static UnitScore of(
            Scorecard scorecard, String unit, UnitYear year, List<GroupResult> groups, List<CriterionResult> criteria) {
        var sum = sum(scorecard, groups);
        var steps = sum.steps();
        var ledgers = sum.ledgers();
        var effectiveMax = effectiveMax(scorecard, groups);
        var rescaled = rescaledBase(scorecard, ledgers.base(), effectiveMax, steps);
        var total = total(scorecard, rescaled, ledgers, steps);
        return new UnitScore(
                unit,
                year,
                notConsidered(year, criteria),
                ledgers,
                scorecard.totalMax(),
                effectiveMax,
                rescaled,
                total,
                groups,
                criteria,
                Derivation.of(steps));
    }

    boolean considered() {
        return notConsidered.isEmpty();
    }

    UnitResult ranked(@Nullable Integer place, boolean tied, @Nullable TieBreaker decidedBy) {
        return new UnitResult(
                unit,
                place,
                tied,
                considered(),
                notConsidered,
                decidedBy,
                ledgers.base(),
                ledgers.bonus(),
                ledgers.penalty(),
                nominalMax,
                effectiveMax,
                rescaledBase,
                total,
                ClassificationResult.NONE,
                groups,
                criteria,
                derivation);
    }

    private static Addition sum(Scorecard scorecard, List<GroupResult> groups) {
        return new Addition(
                        GroupKind.BASE,
                        groups.stream().map(GroupResult::ledgers).toList())
                .limited(StepKind.BONUS_CAPPED, GroupKind.BONUS, scorecard.bonusCap())
                .limited(StepKind.PENALTY_CAPPED, GroupKind.PENALTY, scorecard.penaltyCap());
    }

    /** Criteria leave the maximum in base groups alone: elsewhere what does not apply keeps its place. */
    private static BigDecimal effectiveMax(Scorecard scorecard, List<GroupResult> groups) {
        var gone = groups.stream()
                .map(group -> group.max().subtract(group.effectiveMax()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return scorecard.totalMax().subtract(gone);
    }

    private static BigDecimal rescaledBase(
            Scorecard scorecard, BigDecimal base, BigDecimal effectiveMax, List<Step> steps) {
        var nominal = scorecard.totalMax();
        if (effectiveMax.signum() <= 0) {
            if (base.signum() != 0) {
                steps.add(Step.of(StepKind.NO_MAXIMUM_LEFT, points(base)).changing(base.negate()));
            }
            return BigDecimal.ZERO;
        }
        if (!scorecard.rescaleReduced() || effectiveMax.compareTo(nominal) == 0) {
            return base;
        }
        var rescaled = Decimals.plain(base.multiply(nominal).divide(effectiveMax, MathContext.DECIMAL128));
        steps.add(Step.of(StepKind.RESCALED, points(base), points(nominal), points(effectiveMax), points(rescaled))
                .changing(rescaled.subtract(base)));
        return rescaled;
    }

    private static BigDecimal total(Scorecard scorecard, BigDecimal rescaledBase, Ledgers ledgers, List<Step> steps) {
        var sum = Decimals.plain(rescaledBase.add(ledgers.bonus()).add(ledgers.penalty()));
        var parts = Stream.of(rescaledBase, ledgers.bonus(), ledgers.penalty())
                .filter(part -> part.signum() != 0)
                .toList();
        steps.add(Step.of(StepKind.TOTAL, points(sum), new Argument.Sum(parts)));
        var floor = scorecard.totalFloor();
        if (floor != null && sum.compareTo(floor) < 0) {
            steps.add(Addition.limit(StepKind.TOTAL_FLOOR, floor, sum, floor));
            return floor;
        }
        var cap = scorecard.totalCap();
        if (cap != null && sum.compareTo(cap) > 0) {
            steps.add(Addition.limit(StepKind.TOTAL_CAP, cap, sum, cap));
            return cap;
        }
        return sum;
    }

    private static List<NotConsidered> notConsidered(UnitYear year, List<CriterionResult> criteria) {
        var reasons = new ArrayList<NotConsidered>();
        for (var sanction : year.sanctions()) {
            if (sanction.effect() == Sanction.Effect.EXCLUDE) {
                reasons.add(new NotConsidered(NotConsidered.Cause.EXCLUDED, sanction.reasonCode(), sanction.reason()));
            }
        }
        criteria.stream()
                .flatMap(CriterionResult::withDescendants)
                .filter(CriterionResult::isLeaf)
                .forEach(leaf -> {
                    if (leaf.knockout()) {
                        reasons.add(new NotConsidered(NotConsidered.Cause.KNOCKOUT, leaf.code(), null));
                    }
                    if (leaf.refused()) {
                        reasons.add(new NotConsidered(NotConsidered.Cause.REFUSED, leaf.code(), null));
                    }
                });
        return List.copyOf(reasons);
    }
}
