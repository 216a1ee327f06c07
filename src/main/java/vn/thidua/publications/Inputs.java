package vn.thidua.publications;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the points of a year were computed from, as the scoring rules read it, so that anybody can compute them again with the
 * scoring table beside it. Only the figures of the last authorised ledger; reasons and documents are told where they are shown.
 *
 * @param directions LOWER_BETTER or HIGHER_BETTER by indicator; one that is missing is HIGHER_BETTER
 * @param units by unit; every member of the year
 * @param orders orders that people decided, in the order in which they apply to the places of the points
 */
public record Inputs(Map<String, String> directions, Map<String, Unit> units, List<Order> orders) {

    public Inputs {
        directions = new TreeMap<>(directions);
        units = new TreeMap<>(units);
        orders = List.copyOf(orders);
    }

    /**
     * One unit's year.
     *
     * @param cells by code of the criterion; a missing one is not yet available
     * @param submittedAt the system's time of the self-score
     * @param facts what conditional rules ask for
     */
    public record Unit(
            Map<String, Cell> cells,
            @Nullable Instant submittedAt,
            Map<String, String> facts,
            List<Sanction> sanctions) {

        public Unit {
            cells = new TreeMap<>(cells);
            facts = new TreeMap<>(facts);
            sanctions = List.copyOf(sanctions);
        }
    }

    /**
     * What a unit brought for one criterion; only the part that the criterion's rule reads is there.
     *
     * @param state NUMBER, NOTHING_AROSE, NOT_YET_AVAILABLE or NOT_APPLICABLE
     * @param previous last year's result
     */
    public record Cell(
            String state,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal previous,
            @Nullable Integer count,
            @Nullable String choice,
            @Nullable List<String> choices,
            @Nullable Boolean pass,
            @Nullable Integer pluses,
            @Nullable Integer minuses,
            @Nullable BigDecimal points) {}

    /** A decision that limits the class or takes the unit out: effect EXCLUDE, NOT_ABOVE, DROP_ONE or FORCE. */
    public record Sanction(String effect, @Nullable String classCode, String reasonCode) {}

    /** An order of units, better places first; ground TIE or BALLOT. */
    public record Order(String ground, List<String> units) {

        public Order {
            units = List.copyOf(units);
        }
    }
}
