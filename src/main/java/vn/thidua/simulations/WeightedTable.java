package vn.thidua.simulations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;

/**
 * The skeleton of a scoring table, flat enough for thousands of weightings: its leaf criteria, and above them the sums that have a cap.
 * Points are whole millionths and weights whole ten-thousandths, so that everything below a rescaled total is plain long arithmetic.
 */
final class WeightedTable {

    /** The weight that the table gives a criterion. */
    static final int AS_ISSUED = 10_000;

    /** No table comes near this, in millionths by ten-thousandths: 450 000 points. */
    static final long NO_LIMIT = 1L << 52;

    private static final int DECIMALS = 6;

    /**
     * A criterion with sub-criteria, or a group.
     *
     * @param sumOfMaxima of what stands directly below it
     */
    record Part(String code, boolean group, GroupKind kind, long max, long sumOfMaxima, long bonusCap) {}

    private final Scorecard scorecard;
    private final List<Criterion> leaves;
    private final long[] maxima;
    private final List<Part> parts = new ArrayList<>();
    /** By part, what stands directly below it: leaves by their place in the table, parts by their place in the list of parts. */
    private final List<int[]> leavesBelow = new ArrayList<>();

    private final List<int[]> partsBelow = new ArrayList<>();

    WeightedTable(Scorecard scorecard) {
        this.scorecard = scorecard;
        this.leaves = scorecard.leaves();
        this.maxima =
                leaves.stream().mapToLong(leaf -> points(leaf.maxPoints())).toArray();
        for (var group : scorecard.groups()) {
            add(group.code(), true, group.kind(), group.maxPoints(), group.bonusCap(), group.criteria());
        }
    }

    private int add(
            String code,
            boolean group,
            GroupKind kind,
            BigDecimal max,
            @Nullable BigDecimal bonusCap,
            List<Criterion> content) {
        var below = content.stream()
                .filter(Criterion::isLeaf)
                .mapToInt(leaves::indexOf)
                .toArray();
        var sums = content.stream()
                .filter(criterion -> !criterion.isLeaf())
                .mapToInt(parent -> add(parent.code(), false, kind, parent.maxPoints(), null, parent.children()))
                .toArray();
        var sum = content.stream()
                .mapToLong(criterion -> limit(criterion.maxPoints()))
                .sum();
        parts.add(new Part(code, group, kind, limit(max), sum, limit(bonusCap)));
        leavesBelow.add(below);
        partsBelow.add(sums);
        return parts.size() - 1;
    }

    Scorecard scorecard() {
        return scorecard;
    }

    List<Criterion> leaves() {
        return leaves;
    }

    /** Parts below others come first, so that one pass adds them all up. */
    List<Part> parts() {
        return parts;
    }

    int[] leavesBelow(int part) {
        return leavesBelow.get(part);
    }

    int[] partsBelow(int part) {
        return partsBelow.get(part);
    }

    /** The maximum of a leaf under a weight. */
    long max(int leaf, long weight) {
        return maxima[leaf] * weight;
    }

    /** Points in whole millionths. */
    static long points(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** A maximum or cap as issued, comparable with weighted points; no limit where the table has none. */
    static long limit(@Nullable BigDecimal points) {
        return points == null ? NO_LIMIT : points(points) * AS_ISSUED;
    }
}
