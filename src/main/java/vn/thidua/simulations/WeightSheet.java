package vn.thidua.simulations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thidua.kernel.Fraction;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;

/**
 * The considered units of a year, in the order of the ranking, placed anew under other weights as the engine would place them under the
 * reweighted table.
 */
final class WeightSheet {

    /** Weights are drawn in ten-thousandths between 75 % and 125 %. */
    private static final int LEAST = 7_500;

    private static final int SPREAD = 5_001;

    /** How far a weight is moved at first when looking for the least change; between two of these it is found by halving. */
    private static final int[] CHANGES = {
        500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000, 15_000,
        20_000, 30_000, 50_000, 90_000
    };

    private final List<WeightedUnit> units;
    private final WeightedTable table;
    private final Weighting weighting;
    private final TieBreaks tieBreaks;

    private WeightSheet(ClusterYear input, ClusterResult result) {
        this.table = new WeightedTable(input.scorecard());
        this.weighting = new Weighting(table);
        this.tieBreaks = new TieBreaks(input, table, weighting);
        this.units = result.ranking().stream()
                .filter(UnitResult::considered)
                .map(unit -> new WeightedUnit(unit, table))
                .toList();
    }

    static WeightSheet of(ClusterYear input) {
        return new WeightSheet(input, ScoringEngine.score(input));
    }

    List<String> units() {
        return units.stream().map(unit -> unit.result().unit()).toList();
    }

    List<String> criteria() {
        return table.leaves().stream().map(leaf -> leaf.code()).toList();
    }

    /** Places under the weights of the table. */
    int[] places() {
        weighting.reset();
        return weighed();
    }

    /** Places without one criterion. */
    int[] placesWithout(int criterion) {
        weighting.only(criterion, 0);
        return weighed();
    }

    /** Places under other weights, in ten-thousandths of the table's. */
    int[] places(long... weights) {
        weighting.set(weights);
        return weighed();
    }

    private int[] weighed() {
        units.forEach(unit -> unit.weigh(weighting));
        var places = new int[units.size()];
        for (var unit = 0; unit < places.length; unit++) {
            places[unit] = place(units.get(unit));
        }
        return places;
    }

    private int place(WeightedUnit unit) {
        var place = 1;
        for (var other : units) {
            if (other.total() > unit.total()
                    || (other != unit && other.total() == unit.total() && tieBreaks.compare(other, unit) < 0)) {
                place++;
            }
        }
        return place;
    }

    List<Robustness.Steadiness> steadiness(int draws, long seed) {
        var usual = places();
        var kept = new int[usual.length];
        var best = usual.clone();
        var worst = usual.clone();
        var random = new SplitMix(seed);
        for (var draw = 0; draw < draws; draw++) {
            weighting.draw(random, LEAST, SPREAD);
            var places = weighed();
            for (var unit = 0; unit < places.length; unit++) {
                kept[unit] += places[unit] == usual[unit] ? 1 : 0;
                best[unit] = Math.min(best[unit], places[unit]);
                worst[unit] = Math.max(worst[unit], places[unit]);
            }
        }
        var names = units();
        var steadiness = new ArrayList<Robustness.Steadiness>();
        for (var unit = 0; unit < usual.length; unit++) {
            steadiness.add(
                    new Robustness.Steadiness(names.get(unit), usual[unit], kept[unit], best[unit], worst[unit]));
        }
        return List.copyOf(steadiness);
    }

    /** What would swap two units that follow one another: the least change of one weight, the first criterion where several do. */
    Robustness.Swap swap(int ahead, int behind) {
        var first = units.get(ahead);
        var second = units.get(behind);
        var pair = new Pair(first, second, weighting);
        Optional<String> criterion = Optional.empty();
        var least = OptionalInt.empty();
        for (var leaf = 0; leaf < table.leaves().size(); leaf++) {
            var change = pair.leastChange(leaf, least);
            if (change.isPresent()) {
                least = change;
                criterion = Optional.of(table.leaves().get(leaf).code());
            }
        }
        return new Robustness.Swap(
                first.result().unit(),
                second.result().unit(),
                first.result().total().subtract(second.result().total()),
                criterion,
                least.isPresent()
                        ? Optional.of(Fraction.of(least.getAsInt()).dividedBy(Fraction.of(WeightedTable.AS_ISSUED)))
                        : Optional.empty());
    }

    /** Two units that follow one another, and what the unit behind leads by under one changed weight. */
    private record Pair(WeightedUnit ahead, WeightedUnit behind, Weighting weighting) {

        /** The change nearest to none, if it is smaller than the least one so far; in ten-thousandths of the weight. */
        OptionalInt leastChange(int leaf, OptionalInt soFar) {
            var nearest = soFar;
            var issued = lead(leaf, 0);
            for (var sign : new int[] {-1, 1}) {
                nearest = nearer(nearest, firstChange(leaf, sign, issued, nearest));
            }
            return nearest.equals(soFar) ? OptionalInt.empty() : nearest;
        }

        /** The first change that swaps the two on the way up or down; none where the way is longer than what is known already. */
        private OptionalInt firstChange(int leaf, int sign, long issued, OptionalInt known) {
            var before = 0;
            for (var change : CHANGES) {
                var farther = known.isPresent() && before >= Math.abs(known.getAsInt());
                if (farther || sign * change < -WeightedTable.AS_ISSUED) {
                    break;
                }
                if (swaps(leaf, sign * change, issued)) {
                    return OptionalInt.of(between(leaf, sign * before, sign * change, issued));
                }
                before = change;
            }
            return OptionalInt.empty();
        }

        private static OptionalInt nearer(OptionalInt known, OptionalInt other) {
            return other.isEmpty() || (known.isPresent() && Math.abs(known.getAsInt()) <= Math.abs(other.getAsInt()))
                    ? known
                    : other;
        }

        private int between(int leaf, int from, int to, long issued) {
            var not = from;
            var swapping = to;
            while (Math.abs(swapping - not) > 1) {
                var middle = (not + swapping) / 2;
                if (swaps(leaf, middle, issued)) {
                    swapping = middle;
                } else {
                    not = middle;
                }
            }
            return swapping;
        }

        /** Drawing level is enough for who was behind; units that were level have to part. */
        private boolean swaps(int leaf, int change, long issued) {
            var lead = lead(leaf, change);
            return lead > 0 || (lead == 0 && issued < 0);
        }

        private long lead(int leaf, int change) {
            weighting.only(leaf, (long) WeightedTable.AS_ISSUED + change);
            ahead.weigh(weighting);
            behind.weigh(weighting);
            return behind.total() - ahead.total();
        }
    }
}
