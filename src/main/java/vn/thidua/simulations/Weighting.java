package vn.thidua.simulations;

import java.util.Arrays;
import vn.thidua.rules.GroupKind;

/**
 * One set of weights, and what the maxima and caps of the table become under it. A leaf's weight multiplies all that can be earned or
 * lost in it. A maximum that its parts add up to moves with them; a cap below the sum of its parts stays as issued.
 *
 * <p>It is filled anew for each draw, so that the memory does not grow with their number.
 */
final class Weighting {

    private final WeightedTable table;
    private final long[] weights;
    private final long[] maxima;
    private final long issuedTotal;
    private final long issuedTotalCap;
    private final long issuedBonusCap;
    private final long issuedPenaltyCap;
    private final long bonusGroups;
    private final long penaltyGroups;
    private long totalMax;
    private long bonusCap;
    private long penaltyCap;
    private long totalCap;

    Weighting(WeightedTable table) {
        this.table = table;
        this.weights = new long[table.leaves().size()];
        this.maxima = new long[table.parts().size()];
        var scorecard = table.scorecard();
        this.issuedTotal = WeightedTable.limit(scorecard.totalMax());
        this.issuedTotalCap = WeightedTable.limit(scorecard.totalCap());
        this.issuedBonusCap = WeightedTable.limit(scorecard.bonusCap());
        this.issuedPenaltyCap = WeightedTable.limit(scorecard.penaltyCap());
        this.bonusGroups = sumOfGroups(GroupKind.BONUS);
        this.penaltyGroups = sumOfGroups(GroupKind.PENALTY);
        reset();
    }

    private long sumOfGroups(GroupKind kind) {
        return table.parts().stream()
                .filter(part -> part.group() && part.kind() == kind)
                .mapToLong(WeightedTable.Part::max)
                .sum();
    }

    /** Every weight as the table has it. */
    void reset() {
        Arrays.fill(weights, WeightedTable.AS_ISSUED);
        settle();
    }

    /** Other weights, drawn evenly from so many ten-thousandths on. */
    void draw(SplitMix random, int least, int spread) {
        for (var leaf = 0; leaf < weights.length; leaf++) {
            weights[leaf] = (long) least + random.below(spread);
        }
        settle();
    }

    /** These weights. */
    void set(long... others) {
        System.arraycopy(others, 0, weights, 0, weights.length);
        settle();
    }

    /** One weight alone differs from the table's. */
    void only(int leaf, long weight) {
        Arrays.fill(weights, WeightedTable.AS_ISSUED);
        weights[leaf] = weight;
        settle();
    }

    private void settle() {
        totalMax = issuedTotal;
        var bonuses = 0L;
        var penalties = 0L;
        for (var at = 0; at < maxima.length; at++) {
            var part = table.parts().get(at);
            maxima[at] = moved(part.max(), part.sumOfMaxima(), sumOfMaxima(at));
            if (part.group()) {
                var more = maxima[at] - part.max();
                totalMax += part.kind() == GroupKind.BASE ? more : 0;
                bonuses += part.kind() == GroupKind.BONUS ? more : 0;
                penalties += part.kind() == GroupKind.PENALTY ? more : 0;
            }
        }
        bonusCap = moved(issuedBonusCap, bonusGroups, bonusGroups + bonuses);
        penaltyCap = moved(issuedPenaltyCap, penaltyGroups, penaltyGroups + penalties);
        totalCap = moved(issuedTotalCap, issuedTotal, totalMax);
    }

    private long sumOfMaxima(int part) {
        var sum = 0L;
        for (var leaf : table.leavesBelow(part)) {
            sum += table.max(leaf, weights[leaf]);
        }
        for (var below : table.partsBelow(part)) {
            sum += maxima[below];
        }
        return sum;
    }

    private static long moved(long limit, long issued, long weighted) {
        return limit == WeightedTable.NO_LIMIT || limit < issued ? limit : limit + weighted - issued;
    }

    long of(int leaf) {
        return weights[leaf];
    }

    long max(int part) {
        return maxima[part];
    }

    long totalMax() {
        return totalMax;
    }

    long bonusCap() {
        return bonusCap;
    }

    long penaltyCap() {
        return penaltyCap;
    }

    long totalCap() {
        return totalCap;
    }
}
