package vn.thidua.simulations;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.thidua.rules.GroupKind;
import vn.thidua.scoring.Applied;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.UnitResult;

/**
 * What one unit earned in the leaf criteria, to be added up under any weights as the engine adds it up: voids, caps and floors of
 * criteria, groups and totals, and base points carried to the nominal maximum where the table says so.
 */
final class WeightedUnit {

    /** A carried total is kept to so many parts of the smallest weighted point. */
    private static final long FINE = 1_000;

    private final UnitResult result;
    private final WeightedTable table;
    private final Ledger base;
    private final Ledger bonus;
    private final Ledger penalty;
    private final boolean[] gone;
    private final boolean[] voiding;
    private final boolean reduced;
    private final long[] left;
    private long totalBonus;
    private long total;

    WeightedUnit(UnitResult result, WeightedTable table) {
        this.result = result;
        this.table = table;
        var leaves = table.leaves().stream()
                .map(leaf -> result.criterion(leaf.code()).orElseThrow())
                .toList();
        this.base = new Ledger(table, leaves, CriterionResult::base);
        this.bonus = new Ledger(table, leaves, CriterionResult::bonus);
        this.penalty = new Ledger(table, leaves, CriterionResult::penalty);
        this.gone = flags(leaves, leaf -> leaves.get(leaf).applied() == Applied.REDUCE_MAX);
        this.voiding = flags(leaves, leaf -> leaves.get(leaf).voids());
        this.reduced = leaves.stream().anyMatch(leaf -> leaf.applied() == Applied.REDUCE_MAX);
        this.left = new long[table.parts().size()];
    }

    private static boolean[] flags(List<CriterionResult> leaves, IntPredicate flagged) {
        var flags = new boolean[leaves.size()];
        for (var leaf = 0; leaf < flags.length; leaf++) {
            flags[leaf] = flagged.test(leaf);
        }
        return flags;
    }

    UnitResult result() {
        return result;
    }

    /** The total under the weights last taken; comparable between the units of one weighting. */
    long total() {
        return total;
    }

    long totalBonus() {
        return totalBonus;
    }

    /** Points of a criterion with sub-criteria or of a group, under the weights last taken. */
    long ofPart(int part, GroupKind kind) {
        return ledger(kind).sums[part];
    }

    /** Points of a leaf, under these weights. */
    long ofLeaf(int leaf, GroupKind kind, Weighting weighting) {
        return ledger(kind).points[leaf] * weighting.of(leaf);
    }

    private Ledger ledger(GroupKind kind) {
        return switch (kind) {
            case BASE -> base;
            case BONUS -> bonus;
            case PENALTY -> penalty;
        };
    }

    void weigh(Weighting weighting) {
        var sumOfBase = 0L;
        var sumOfBonus = 0L;
        var sumOfPenalties = 0L;
        var parts = table.parts();
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            base.add(at, weighting);
            bonus.add(at, weighting);
            penalty.add(at, weighting);
            cap(at, part, weighting);
            if (part.group()) {
                sumOfBase += base.sums[at];
                sumOfBonus += bonus.sums[at];
                sumOfPenalties += penalty.sums[at];
            }
        }
        totalBonus = Math.min(sumOfBonus, weighting.bonusCap());
        var penalties = Math.max(sumOfPenalties, -weighting.penaltyCap());
        var sum = rescaled(sumOfBase, weighting) + (totalBonus + penalties) * FINE;
        total = withinLimits(sum, weighting);
    }

    private void cap(int at, WeightedTable.Part part, Weighting weighting) {
        var max = weighting.max(at);
        switch (part.kind()) {
            case BASE -> base.sums[at] = Math.min(base.sums[at], max);
            case BONUS -> bonus.sums[at] = Math.min(bonus.sums[at], max);
            case PENALTY -> penalty.sums[at] = Math.max(penalty.sums[at], -max);
        }
        bonus.sums[at] = Math.min(bonus.sums[at], part.bonusCap());
        if (!part.group() && isVoided(at, weighting)) {
            base.sums[at] = 0;
            bonus.sums[at] = 0;
        }
    }

    /** A criterion that is left out voids nothing. */
    private boolean isVoided(int part, Weighting weighting) {
        for (var leaf : table.leavesBelow(part)) {
            if (voiding[leaf] && weighting.of(leaf) > 0) {
                return true;
            }
        }
        return false;
    }

    private long rescaled(long sumOfBase, Weighting weighting) {
        var nominal = weighting.totalMax();
        var effective = reduced ? nominal - sumGone(weighting) : nominal;
        if (effective <= 0) {
            return 0;
        }
        if (!table.scorecard().rescaleReduced() || effective == nominal) {
            return sumOfBase * FINE;
        }
        return BigInteger.valueOf(sumOfBase)
                .multiply(BigInteger.valueOf(nominal))
                .multiply(BigInteger.valueOf(FINE))
                .divide(BigInteger.valueOf(effective))
                .longValueExact();
    }

    /** What has left the maxima of the groups; a capped one shrinks only as far as the rest can no longer reach it. */
    private long sumGone(Weighting weighting) {
        var sum = 0L;
        var parts = table.parts();
        for (var at = 0; at < left.length; at++) {
            var remaining = 0L;
            var lost = 0L;
            for (var leaf : table.leavesBelow(at)) {
                var max = table.max(leaf, weighting.of(leaf));
                remaining += gone[leaf] ? 0 : max;
                lost += gone[leaf] ? max : 0;
            }
            for (var below : table.partsBelow(at)) {
                remaining += left[below];
                lost += weighting.max(below) - left[below];
            }
            var max = weighting.max(at);
            left[at] = lost == 0 ? max : Math.min(max, Math.max(remaining, max - lost));
            sum += parts.get(at).group() ? max - left[at] : 0;
        }
        return sum;
    }

    private long withinLimits(long sum, Weighting weighting) {
        var floor = table.scorecard().totalFloor();
        var least = floor == null ? Long.MIN_VALUE : WeightedTable.limit(floor) * FINE;
        return sum < least ? least : Math.min(sum, weighting.totalCap() * FINE);
    }

    /** One ledger: the points of each leaf, and their sums under the weights last taken. */
    private static final class Ledger {

        private final WeightedTable table;
        private final long[] points;
        /** By part, the leaves directly below it that have any points. */
        private final int[][] counting;

        private final long[] sums;

        Ledger(WeightedTable table, List<CriterionResult> leaves, Function<CriterionResult, BigDecimal> points) {
            this.points = leaves.stream()
                    .mapToLong(leaf -> WeightedTable.points(points.apply(leaf)))
                    .toArray();
            this.table = table;
            this.sums = new long[table.parts().size()];
            this.counting = new int[sums.length][];
            for (var part = 0; part < sums.length; part++) {
                counting[part] = IntStream.of(table.leavesBelow(part))
                        .filter(leaf -> this.points[leaf] != 0)
                        .toArray();
            }
        }

        void add(int part, Weighting weighting) {
            var sum = 0L;
            for (var leaf : counting[part]) {
                sum += points[leaf] * weighting.of(leaf);
            }
            for (var below : table.partsBelow(part)) {
                sum += sums[below];
            }
            sums[part] = sum;
        }
    }
}
