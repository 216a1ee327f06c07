package vn.thidua.appraisals;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Criterion;
import vn.thidua.units.UnitView;

/**
 * By how many points members claimed more, or less, than they were left with, over the years of a cluster. Only figures that
 * the cluster or the province corrected count: points that moved because of somebody else's figure are nobody's over-claim.
 *
 * @param years with at least one appraised report, newest first
 * @param units every member of these years, those that claimed the most too much first
 * @param criteria those with at least one corrected figure, by what was claimed too much
 */
public record Overclaims(List<Year> years, List<Line<UnitView>> units, List<Line<Criterion>> criteria) {

    public Overclaims {
        years = List.copyOf(years);
        units = List.copyOf(units);
        criteria = List.copyOf(criteria);
    }

    /** One unit or one criterion over the years; a year in which it had no part, or no appraised report, has no tally. */
    public record Line<T>(T of, Map<Year, Tally> byYear) {

        public Line {
            byYear = Map.copyOf(byYear);
        }

        public @Nullable Tally in(Year year) {
            return byYear.get(year);
        }

        public Tally total() {
            return byYear.values().stream().reduce(Tally.NONE, Tally::plus);
        }
    }

    /**
     * @param lowered how many figures earned fewer points once they were corrected
     * @param over the points that these had claimed too much
     * @param raised how many earned more
     * @param under the points that those had claimed too little
     */
    public record Tally(int lowered, BigDecimal over, int raised, BigDecimal under) {

        static final Tally NONE = new Tally(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

        /** One corrected figure. */
        static Tally of(BigDecimal claimed, BigDecimal left) {
            var difference = claimed.subtract(left);
            return switch (difference.signum()) {
                case 1 -> new Tally(1, difference, 0, BigDecimal.ZERO);
                case -1 -> new Tally(0, BigDecimal.ZERO, 1, difference.negate());
                default -> NONE;
            };
        }

        Tally plus(Tally other) {
            return new Tally(
                    lowered + other.lowered, over.add(other.over), raised + other.raised, under.add(other.under));
        }

        public boolean isNone() {
            return lowered == 0 && raised == 0;
        }
    }

    private static Tally sum(Stream<Tally> tallies) {
        return tallies.reduce(Tally.NONE, Tally::plus);
    }

    /** What all members together claimed too much and too little. */
    public Tally total() {
        return sum(units.stream().map(Line::total));
    }
}
