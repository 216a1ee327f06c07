package vn.thidua.curves;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;

/**
 * The points of a criterion over what they depend on: what a graph draws and what the table beside it says. Exact, before the one
 * rounding. Rules that read a list, a judgement or two numbers at once have no curve; a {@link Rule.Conditional} has one for each
 * branch that has.
 *
 * @param conditions the answers that lead to this curve; empty unless the rule is conditional
 * @param closed which bound of a piece belongs to it: FROM the lower one, UP_TO the upper one
 * @param imaginedLeader where a leader is drawn for rules that compare with one; his real place is known only once all have reported
 * @param pieces from left to right without gaps; the last one may be open
 */
public record PointsCurve(
        List<Condition> conditions,
        Axis axis,
        Rule.BandBound closed,
        @Nullable Fraction imaginedLeader,
        List<Piece> pieces) {

    /** What points are drawn against. */
    public enum Axis {
        /** The completion rate; 1 is the target. */
        COMPLETION,
        /** The result in the indicator's own unit. */
        VALUE,
        /** A number of occurrences. */
        COUNT,
        /** The growth on last year's result. */
        GROWTH,
        /** The own result as a share of the best one of the peers. */
        SHARE_OF_BEST,
        /** The place among the peers. */
        PLACE,
        /** Calendar days after the day due. */
        DAYS_LATE;

        /** Whether 1 on the axis is written as 100 %. */
        public boolean isRate() {
            return this == COMPLETION || this == GROWTH || this == SHARE_OF_BEST;
        }
    }

    /** A question about the unit and the answer under which the curve holds. */
    public record Condition(Predicate predicate, boolean met) {}

    /** A place on the axis and the points there. */
    public record Corner(Fraction x, Fraction points) {}

    /**
     * A stretch of the curve: level, rising or falling evenly, or in stairs.
     *
     * @param to absent: to the end of the axis
     * @param start the points at its beginning
     * @param end the points that it approaches; of stairs, the points of the last stair
     * @param step the width of a stair; absent for a straight line
     */
    public record Piece(
            Fraction from,
            @Nullable Fraction to,
            Fraction start,
            Fraction end,
            @Nullable Fraction step) {

        public boolean isLevel() {
            return start.equals(end);
        }

        public boolean isStairs() {
            return step != null && !isLevel();
        }

        /** What each further stair adds; negative where it takes off. */
        public Fraction rise() {
            return isStairs() ? end.minus(start).dividedBy(Fraction.of(stairs() - 1)) : Fraction.ZERO;
        }

        /** The number of stairs; a last one that is cut short counts. */
        public long stairs() {
            return to == null || step == null
                    ? 1
                    : to.minus(from).dividedBy(step).ceiling().longValueExact();
        }

        Fraction at(Fraction x, Rule.BandBound closed) {
            if (isLevel() || to == null) {
                return start;
            }
            if (step == null) {
                var share = x.minus(from).dividedBy(to.minus(from));
                return start.plus(end.minus(start).times(share));
            }
            var steps = x.minus(from).dividedBy(step);
            var climbed = closed == Rule.BandBound.FROM
                    ? steps.floor()
                    : steps.ceiling().subtract(BigInteger.ONE);
            return start.plus(rise().times(new BigDecimal(climbed)));
        }

        /** The corners of the line as it is drawn, its open end at {@code edge}. */
        List<Corner> corners(Fraction edge) {
            var until = to == null ? edge : to;
            var corners = new ArrayList<Corner>();
            corners.add(new Corner(from, start));
            if (step != null && isStairs()) {
                for (var stair = 1L; stair < stairs(); stair++) {
                    var x = from.plus(step.times(Fraction.of(stair)));
                    corners.add(new Corner(x, start.plus(rise().times(Fraction.of(stair - 1)))));
                    corners.add(new Corner(x, start.plus(rise().times(Fraction.of(stair)))));
                }
            }
            corners.add(new Corner(until, end));
            return corners;
        }
    }

    public PointsCurve {
        conditions = List.copyOf(conditions);
        pieces = List.copyOf(pieces);
    }

    /** The curves of a leaf: none, one, or one for each answer to its conditions. Points of a penalty group are below zero. */
    public static List<PointsCurve> of(Criterion criterion, GroupKind kind) {
        var rule = criterion.rule();
        return rule == null ? List.of() : rule.match(new RuleCurves(criterion.maxPoints(), kind));
    }

    /** The exact points at a place of the axis; none beyond either end, such as after the last day of acceptance. */
    public Optional<Fraction> at(Fraction x) {
        return pieces.stream().filter(piece -> holds(piece, x)).findFirst().map(piece -> piece.at(x, closed));
    }

    private boolean holds(Piece piece, Fraction x) {
        var fromHere = x.compareTo(piece.from());
        var toHere = piece.to() == null ? -1 : x.compareTo(piece.to());
        return closed == Rule.BandBound.FROM
                ? fromHere >= 0 && toHere < 0
                : (fromHere > 0 || (fromHere == 0 && piece.equals(pieces.get(0)))) && toHere <= 0;
    }

    /** Where one piece ends and the next begins, from left to right. */
    public List<Fraction> breaks() {
        return pieces.stream().skip(1).map(Piece::from).toList();
    }

    /** The line as it is drawn, corner by corner; what is open ends at {@code edge}. */
    public List<Corner> corners(Fraction edge) {
        return pieces.stream()
                .flatMap(piece -> piece.corners(edge).stream())
                .distinct()
                .toList();
    }

    PointsCurve under(Condition condition) {
        var all = new ArrayList<>(List.of(condition));
        all.addAll(conditions);
        return new PointsCurve(all, axis, closed, imaginedLeader, pieces);
    }
}
