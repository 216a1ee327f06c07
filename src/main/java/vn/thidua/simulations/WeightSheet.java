package vn.thidua.simulations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.kernel.Fraction;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.UnitResult;

/**
 * The points of the considered units in the leaf criteria as whole millionths, so that thousands of weightings can be summed in
 * plain long arithmetic. Units stand in the order of the ranking.
 */
final class WeightSheet {

    private static final int DECIMALS = 6;

    /** Weights are drawn in ten-thousandths between 75 % and 125 %. */
    private static final int LEAST = 7_500;

    private static final int SPREAD = 5_001;

    private final List<String> units;
    private final List<String> criteria;
    /** One row a unit, one column a criterion. */
    private final long[][] points;

    private WeightSheet(List<String> units, List<String> criteria, long[][] points) {
        this.units = units;
        this.criteria = criteria;
        this.points = points;
    }

    static WeightSheet of(ClusterResult result) {
        var considered =
                result.ranking().stream().filter(UnitResult::considered).toList();
        var criteria = considered.isEmpty()
                ? List.<String>of()
                : columns(considered.get(0)).stream().map(Column::criterion).toList();
        var points = new long[considered.size()][];
        for (var unit = 0; unit < points.length; unit++) {
            var rescaling = rescaling(considered.get(unit));
            points[unit] = columns(considered.get(unit)).stream()
                    .mapToLong(column -> column.scaled(rescaling))
                    .toArray();
        }
        return new WeightSheet(considered.stream().map(UnitResult::unit).toList(), criteria, points);
    }

    /** What a leaf adds to its unit's total, before base points are carried to the nominal maximum. */
    private record Column(String criterion, BigDecimal base, BigDecimal bonus, BigDecimal penalty) {

        long scaled(Fraction rescaling) {
            return rescaling
                    .times(base)
                    .plus(Fraction.of(bonus.add(penalty)))
                    .toDecimal(DECIMALS)
                    .unscaledValue()
                    .longValueExact();
        }
    }

    private static Fraction rescaling(UnitResult unit) {
        return unit.base().signum() > 0 ? Fraction.of(unit.rescaledBase(), unit.base()) : Fraction.ONE;
    }

    private static List<Column> columns(UnitResult unit) {
        var columns = new ArrayList<Column>();
        unit.criteria().forEach(criterion -> addColumns(criterion, false, columns));
        return columns;
    }

    /** Leaves below a voided parent add only their penalties, whatever they show. */
    private static void addColumns(CriterionResult result, boolean voided, List<Column> columns) {
        if (result.isLeaf()) {
            columns.add(new Column(
                    result.code(),
                    voided ? BigDecimal.ZERO : result.base(),
                    voided ? BigDecimal.ZERO : result.bonus(),
                    result.penalty()));
        } else {
            result.children().forEach(child -> addColumns(child, voided || result.voided(), columns));
        }
    }

    List<String> units() {
        return units;
    }

    List<String> criteria() {
        return criteria;
    }

    /** Places without one criterion, or with all of them for −1; units that are equal keep their order. */
    int[] places(int without) {
        var totals = new long[units.size()];
        for (var unit = 0; unit < totals.length; unit++) {
            for (var criterion = 0; criterion < criteria.size(); criterion++) {
                totals[unit] += criterion == without ? 0 : points[unit][criterion];
            }
        }
        var places = new int[totals.length];
        for (var unit = 0; unit < totals.length; unit++) {
            places[unit] = place(totals, unit);
        }
        return places;
    }

    List<Robustness.Steadiness> steadiness(int draws, long seed) {
        var usual = places(-1);
        var kept = new int[units.size()];
        var best = usual.clone();
        var worst = usual.clone();
        var weights = new long[criteria.size()];
        var totals = new long[units.size()];
        var random = new SplitMix(seed);
        for (var draw = 0; draw < draws; draw++) {
            for (var criterion = 0; criterion < weights.length; criterion++) {
                weights[criterion] = (long) LEAST + random.below(SPREAD);
            }
            weigh(weights, totals);
            for (var unit = 0; unit < totals.length; unit++) {
                var place = place(totals, unit);
                kept[unit] += place == usual[unit] ? 1 : 0;
                best[unit] = Math.min(best[unit], place);
                worst[unit] = Math.max(worst[unit], place);
            }
        }
        var steadiness = new ArrayList<Robustness.Steadiness>();
        for (var unit = 0; unit < usual.length; unit++) {
            steadiness.add(
                    new Robustness.Steadiness(units.get(unit), usual[unit], kept[unit], best[unit], worst[unit]));
        }
        return List.copyOf(steadiness);
    }

    private void weigh(long[] weights, long[] totals) {
        for (var unit = 0; unit < totals.length; unit++) {
            var row = points[unit];
            var total = 0L;
            for (var criterion = 0; criterion < weights.length; criterion++) {
                total += row[criterion] * weights[criterion];
            }
            totals[unit] = total;
        }
    }

    private static int place(long[] totals, int unit) {
        var place = 1;
        for (var other = 0; other < totals.length; other++) {
            if (totals[other] > totals[unit] || (totals[other] == totals[unit] && other < unit)) {
                place++;
            }
        }
        return place;
    }

    /** The gap between two units, and the least change of one weight that closes it. */
    Robustness.Swap swap(int ahead, int behind) {
        var gap = 0L;
        for (var criterion = 0; criterion < criteria.size(); criterion++) {
            gap += points[ahead][criterion] - points[behind][criterion];
        }
        Optional<Integer> least = Optional.empty();
        for (var criterion = 0; criterion < criteria.size(); criterion++) {
            if (canClose(gap, lead(behind, ahead, criterion))
                    && (least.isEmpty()
                            || Math.abs(lead(behind, ahead, criterion)) > Math.abs(lead(behind, ahead, least.get())))) {
                least = Optional.of(criterion);
            }
        }
        var change = Fraction.of(gap);
        return new Robustness.Swap(
                units.get(ahead),
                units.get(behind),
                BigDecimal.valueOf(gap, DECIMALS),
                least.map(criteria::get),
                least.map(criterion -> change.dividedBy(Fraction.of(lead(behind, ahead, criterion)))));
    }

    /** More weight on what the unit behind does better always helps it; less weight elsewhere ends at none. */
    private static boolean canClose(long gap, long lead) {
        return lead > 0 || (lead < 0 && gap <= -lead);
    }

    private long lead(int unit, int over, int criterion) {
        return points[unit][criterion] - points[over][criterion];
    }

    /** A small, well-spread generator of whole numbers (Steele, Lea and Flood 2014); the same seed gives the same draws anywhere. */
    private static final class SplitMix {

        private long state;

        SplitMix(long seed) {
            this.state = seed;
        }

        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            var mixed = state;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
            return (int) (((mixed >>> 32) * bound) >>> 32);
        }
    }
}
