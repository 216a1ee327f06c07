package vn.thidua.simulations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.kernel.Fraction;
import vn.thidua.scoring.ClusterYear;

/**
 * How firmly a ranking stands, for the board's eyes before the meeting votes; advisory, it decides nothing. The weights of the leaf
 * criteria are varied, and the units placed as the engine would place them under the reweighted table: with its caps, voids,
 * rescaling and tie-breakers. What a weight stands for is everything that can be earned or lost in a criterion.
 *
 * @param draws how many times all weights were drawn anew, each evenly between 75 % and 125 %
 * @param units how each considered unit fared over the draws, in the order of the ranking
 * @param withoutOne what happens to places when one criterion is left out; only criteria that move somebody
 * @param neighbours the smallest change of one weight that swaps two units that follow one another
 */
public record Robustness(
        int draws, long seed, List<Steadiness> units, List<LeftOut> withoutOne, List<Swap> neighbours) {

    /** How many draws are usual. */
    public static final int USUAL_DRAWS = 10_000;

    /**
     * How a unit fared over all draws.
     *
     * @param kept in how many draws it kept its place
     */
    public record Steadiness(String unit, int place, int kept, int bestPlace, int worstPlace) {

        /** The share of draws in which it kept its place. */
        public Fraction share(int draws) {
            return Fraction.of(kept).dividedBy(Fraction.of(draws));
        }
    }

    /** The places that differ when this criterion is left out. */
    public record LeftOut(String criterion, List<PlaceChange> changes) {}

    /** A place before and after. */
    public record PlaceChange(String unit, int before, int after) {}

    /**
     * Two units that follow one another and what would swap them.
     *
     * @param gap points between their totals
     * @param criterion whose weight has to change least; absent where no single weight between none and tenfold does it
     * @param change of that weight as a share, to a hundredth of a percent, negative for less weight
     */
    public record Swap(
            String ahead, String behind, BigDecimal gap, Optional<String> criterion, Optional<Fraction> change) {}

    public static Robustness of(ClusterYear input, long seed) {
        return of(input, USUAL_DRAWS, seed);
    }

    public static Robustness of(ClusterYear input, int draws, long seed) {
        var sheet = WeightSheet.of(input);
        return new Robustness(draws, seed, sheet.steadiness(draws, seed), leftOut(sheet), swaps(sheet));
    }

    private static List<LeftOut> leftOut(WeightSheet sheet) {
        var usual = sheet.places();
        var all = new ArrayList<LeftOut>();
        for (var criterion = 0; criterion < sheet.criteria().size(); criterion++) {
            var places = sheet.placesWithout(criterion);
            var changes = new ArrayList<PlaceChange>();
            for (var unit = 0; unit < places.length; unit++) {
                if (places[unit] != usual[unit]) {
                    changes.add(new PlaceChange(sheet.units().get(unit), usual[unit], places[unit]));
                }
            }
            if (!changes.isEmpty()) {
                all.add(new LeftOut(sheet.criteria().get(criterion), List.copyOf(changes)));
            }
        }
        return List.copyOf(all);
    }

    private static List<Swap> swaps(WeightSheet sheet) {
        var swaps = new ArrayList<Swap>();
        for (var ahead = 0; ahead + 1 < sheet.units().size(); ahead++) {
            swaps.add(sheet.swap(ahead, ahead + 1));
        }
        return List.copyOf(swaps);
    }
}
