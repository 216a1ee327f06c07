package vn.thidua.publications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Snapshot.Award;
import vn.thidua.publications.Snapshot.Cluster;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Seat;
import vn.thidua.publications.Snapshot.SignedPaper;

/**
 * A published year in outline: who took part, what was measured and what came of it, without figures, points and sentences. The
 * outlines of all years fit in memory where their contents do not, so that whatever speaks of many years at once is made of outlines. An
 * outline is read from the frozen content, and kept nowhere else, so that the two cannot differ.
 *
 * @param standings in the order of the content: by place, units that are not considered last
 */
public record Outline(
        Cluster cluster,
        Year year,
        Disclosure disclosure,
        List<Member> members,
        List<Indicator> indicators,
        Table method,
        List<Place> standings,
        List<Seat> leadership,
        @Nullable Gathering meeting,
        @Nullable Agreement pact,
        List<Award> awards,
        List<SignedPaper> papers) {

    private static final int PODIUM = 3;

    public Outline {
        members = List.copyOf(members);
        indicators = List.copyOf(indicators);
        standings = List.copyOf(standings);
        leadership = List.copyOf(leadership);
        awards = List.copyOf(awards);
        // Versions from before there were any say nothing about them
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** The scoring table that was applied: its name and what it rests on. */
    public record Table(String code, int version, Words name, BigDecimal totalMax, List<Method.Basis> legalBasis) {

        public Table {
            legalBasis = List.copyOf(legalBasis);
        }
    }

    /** Where a unit came; no place where it was not considered. */
    public record Place(String unit, @Nullable Integer place) {}

    /** The meeting that closed the year. */
    public record Gathering(String title, LocalDate heldOn, String place) {}

    /** The emulation pact for the following year. */
    public record Agreement(String title, LocalDate signedOn, List<Method.Basis> legalBasis) {

        public Agreement {
            legalBasis = List.copyOf(legalBasis);
        }
    }

    public Optional<Member> member(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** The place of a unit, where it took part and has one that is shown. */
    public Optional<Integer> place(String unit) {
        return standings.stream()
                .filter(standing -> standing.unit().equals(unit))
                .map(Place::place)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The places shown, by unit; units without a place are absent. */
    public TreeMap<String, Integer> places() {
        var places = new TreeMap<String, Integer>();
        standings.stream()
                .filter(standing -> standing.place() != null)
                .forEach(standing -> places.put(standing.unit(), standing.place()));
        return places;
    }

    /** The first three places, shared ones included. */
    public List<Place> podium() {
        return standings.stream()
                .filter(standing -> standing.place() != null && standing.place() <= PODIUM)
                .toList();
    }

    public Optional<Seat> seat(Year seatYear, String role) {
        return leadership.stream()
                .filter(seat -> seat.year().equals(seatYear) && seat.role().equals(role))
                .findFirst();
    }

    /** The same, with the parts that years have in common as given by somebody who keeps each of them once. */
    Outline sharing(UnaryOperator<Object> common) {
        return new Outline(
                shared(cluster, common),
                year,
                disclosure,
                shared(members, common),
                shared(indicators, common),
                shared(method, common),
                standings,
                leadership,
                meeting,
                pact,
                awards,
                papers);
    }

    @SuppressWarnings("unchecked") // what is equal is of the same kind
    private static <T> T shared(T part, UnaryOperator<Object> common) {
        return (T) common.apply(part);
    }
}
