package vn.thidua.leadership;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * Whose turn it is. The deputy moves up to lead; the next deputy is the member that has waited longest since it last led
 * or deputised. Who never served comes first; who waited equally long, by name.
 *
 * @param members the members of the year in question, by name
 * @param terms all terms of the cluster, in any order
 */
record Rotation(List<UnitView> members, List<LeadershipTermView> terms) {

    private record Turn(@Nullable UnitId unit, String reason, List<Object> args) {}

    LeadershipSuggestion suggest(Year year) {
        var lead = deputyOf(year.minusYears(1))
                .flatMap(this::member)
                .map(deputy -> new Turn(
                        deputy.id(),
                        "leadership.turn.deputyMovesUp",
                        List.of(deputy.fullName(), inWords(year.minusYears(1)))))
                .orElseGet(() -> longestWaiting(year, unit -> true));
        var deputy = longestWaiting(year, unit -> !unit.id().equals(lead.unit()));
        return new LeadershipSuggestion(
                year, lead.unit(), deputy.unit(), lead.reason(), lead.args(), deputy.reason(), deputy.args());
    }

    private Optional<UnitId> deputyOf(Year year) {
        return terms.stream()
                .filter(term -> term.year().equals(year) && term.role() == LeadershipRole.DEPUTY)
                .map(LeadershipTermView::unit)
                .findFirst();
    }

    private Optional<UnitView> member(UnitId id) {
        return members.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    private Turn longestWaiting(Year year, Predicate<UnitView> eligible) {
        return members.stream()
                .filter(eligible)
                .min(Comparator.comparing(
                        unit -> lastServed(unit, year).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(unit -> lastServed(unit, year)
                        .map(served -> new Turn(
                                unit.id(), "leadership.turn.waitedLongest", List.of(unit.fullName(), inWords(served))))
                        .orElseGet(() -> new Turn(unit.id(), "leadership.turn.neverServed", List.of(unit.fullName()))))
                .orElseGet(() -> new Turn(null, "leadership.turn.noMembers", List.of(inWords(year))));
    }

    /** The last year before the one in question in which the unit held a seat. */
    private Optional<Year> lastServed(UnitView unit, Year before) {
        return terms.stream()
                .filter(term -> term.unit().equals(unit.id()) && term.year().isBefore(before))
                .map(LeadershipTermView::year)
                .max(Comparator.naturalOrder());
    }

    private static String inWords(Year year) {
        return year.toString();
    }
}
