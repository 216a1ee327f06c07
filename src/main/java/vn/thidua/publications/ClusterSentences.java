package vn.thidua.publications;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.publications.Snapshot.Attendance;
import vn.thidua.publications.Snapshot.Award;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.PastYear;

/** What the written summary says about the cluster itself: members, meeting, places, awards, leadership, pact. */
final class ClusterSentences {

    private static final int PLACES = 3;

    private final Snapshot snapshot;
    private final Phrases phrases;

    ClusterSentences(Snapshot snapshot, Phrases phrases) {
        this.snapshot = snapshot;
        this.phrases = phrases;
    }

    Optional<List<Piece>> meeting() {
        return Optional.ofNullable(snapshot.meeting()).map(meeting -> {
            var values = values();
            values.put("date", figure(phrases.figures().date(meeting.heldOn()), Anchors.MEETING));
            var host = meeting.placeUnit() == null ? Optional.<Member>empty() : snapshot.member(meeting.placeUnit());
            values.put("place", text(host.map(phrases::name).orElse(meeting.place())));
            return Phrases.fill(phrases.text("meeting"), values);
        });
    }

    Optional<List<Piece>> members() {
        var values = values();
        values.put("count", figure(phrases.count(snapshot.members().size()), Anchors.RANKING));
        values.put("units", phrases.names(snapshot.members()));
        return Optional.of(
                Phrases.fill(phrases.text(snapshot.members().size() == 1 ? "members.one" : "members"), values));
    }

    /** Who leads in this year. */
    Optional<List<Piece>> leadership() {
        return seats(snapshot.year(), "leadership");
    }

    /** Who leads in the next year. */
    Optional<List<Piece>> nextLeadership() {
        return seats(snapshot.year().plusYears(1), "next");
    }

    private Optional<List<Piece>> seats(Year year, String key) {
        var lead = snapshot.seat(year, "LEAD");
        var deputy = snapshot.seat(year, "DEPUTY");
        if (lead.isEmpty() && deputy.isEmpty()) {
            return Optional.empty();
        }
        var values = values();
        values.put("year", text(year.toString()));
        lead.ifPresent(seat -> values.put("lead", seat(seat)));
        deputy.ifPresent(seat -> values.put("deputy", seat(seat)));
        var ending = deputy.isEmpty() ? ".lead" : lead.isEmpty() ? ".deputy" : "";
        return Optional.of(Phrases.fill(phrases.text(key + ending), values));
    }

    private List<Piece> seat(Snapshot.Seat seat) {
        var name = snapshot.member(seat.unit()).map(phrases::name).orElse(seat.fullName());
        return figure(name, Anchors.seat(seat.role(), seat.year().getValue()));
    }

    /** Which bodies of which units attended; bodies without a general name are left to the table. */
    Optional<List<Piece>> attendance() {
        var meeting = snapshot.meeting();
        if (meeting == null) {
            return Optional.empty();
        }
        var bodies = meeting.attendance().stream()
                .filter(each -> phrases.has("body." + each.bodyCode())
                        && snapshot.member(each.unit()).isPresent())
                .collect(Collectors.groupingBy(
                        Attendance::bodyCode,
                        LinkedHashMap::new,
                        Collectors.mapping(Attendance::unit, Collectors.toCollection(java.util.TreeSet::new))));
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        var sameUnits = new LinkedHashMap<Set<String>, List<List<Piece>>>();
        bodies.forEach((code, units) ->
                sameUnits.computeIfAbsent(units, each -> new ArrayList<>()).add(text(phrases.text("body." + code))));
        var clauses = new ArrayList<List<Piece>>();
        sameUnits.forEach((units, names) -> {
            var present = snapshot.members().stream()
                    .filter(member -> units.contains(member.id()))
                    .toList();
            var everybody = present.size() == snapshot.members().size();
            clauses.add(Phrases.fill(
                    phrases.text("attendance"),
                    Map.of(
                            "bodies",
                            phrases.join(names),
                            "units",
                            everybody ? phrases.all(present, true, Anchors.MEETING) : phrases.names(present))));
        });
        var values = values();
        values.put("list", phrases.join(clauses));
        return Optional.of(Phrases.fill(phrases.text("attended"), values));
    }

    /** The first sentence of all: who won, and who came next. */
    Optional<List<Piece>> lede() {
        var first = holders(1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var others = snapshot.standings().stream()
                .filter(standing -> standing.place() != null && standing.place() > 1 && standing.place() <= PLACES)
                .map(standing -> {
                    var name = phrases.names(List.of(member(standing)));
                    return standing.total() == null
                            ? name
                            : Phrases.fill(
                                    phrases.text("lede.other"),
                                    Map.of(
                                            "unit",
                                            name,
                                            "points",
                                            figure(
                                                    phrases.figures().plain(standing.total(), 2),
                                                    Anchors.points(standing.unit()))));
                })
                .toList();
        var values = values();
        values.put("units", phrases.names(first.stream().map(this::member).toList()));
        values.put("others", phrases.join(others));
        values.put(
                "place", figure(phrases.ordinal(1), Anchors.place(first.get(0).unit())));
        var total = first.get(0).total();
        if (total != null) {
            values.put(
                    "points", figure(points(total), Anchors.points(first.get(0).unit())));
        }
        var key = "lede" + (first.size() > 1 ? ".tied" : "") + (total == null ? ".places" : "");
        return Optional.of(Phrases.fill(phrases.text(others.isEmpty() ? key + ".alone" : key), values));
    }

    private List<Standing> holders(int place) {
        return snapshot.standings().stream()
                .filter(standing -> Objects.equals(standing.place(), place))
                .toList();
    }

    /** Places 1 to 3, with their points where these are shown. */
    Optional<List<Piece>> places() {
        var byPlace = new TreeMap<Integer, List<Standing>>();
        for (var standing : snapshot.standings()) {
            if (standing.place() != null && standing.place() <= PLACES) {
                byPlace.computeIfAbsent(standing.place(), place -> new ArrayList<>())
                        .add(standing);
            }
        }
        if (byPlace.isEmpty()) {
            return Optional.empty();
        }
        var values = values();
        values.put(
                "list",
                phrases.join(byPlace.entrySet().stream()
                        .map(entry -> place(entry.getKey(), entry.getValue()))
                        .toList()));
        return Optional.of(Phrases.fill(phrases.text("places"), values));
    }

    private List<Piece> place(int place, List<Standing> holders) {
        var first = holders.get(0);
        var values = values();
        values.put("place", figure(phrases.ordinal(place), Anchors.place(first.unit())));
        values.put("units", phrases.names(holders.stream().map(this::member).toList()));
        var total = first.total();
        if (total == null) {
            return Phrases.fill(phrases.text("place"), values);
        }
        values.put("points", figure(points(total), Anchors.points(first.unit())));
        return Phrases.fill(phrases.text(holders.size() > 1 ? "place.tied" : "place.points"), values);
    }

    /** Units with equal totals, and what put them apart: a tie-breaker, or a decision of people. */
    List<List<Piece>> tieBreaks() {
        var sentences = new ArrayList<List<Piece>>();
        for (var i = 1; i < snapshot.standings().size(); i++) {
            var standing = snapshot.standings().get(i);
            var ahead = snapshot.standings().get(i - 1);
            var by = standing.decidedBy();
            if (by != null
                    && standing.place() != null
                    && standing.place() <= PLACES + 1
                    && snapshot.equalsOneAbove(standing)) {
                var values = values();
                values.put("unit", text(phrases.name(member(standing))));
                values.put("other", text(phrases.name(member(ahead))));
                values.put("by", text(phrases.inside(by)));
                sentences.add(Phrases.fill(phrases.text(isOfPeople(by) ? "tieBreak.decided" : "tieBreak"), values));
            }
        }
        return sentences;
    }

    private boolean isOfPeople(Words by) {
        return Stream.of("TIE", "BALLOT")
                .map(ground -> phrases.text("decided." + ground))
                .anyMatch(by.in(phrases.locale())::equals);
    }

    /** How the first place moved since last year. */
    Optional<List<Piece>> moves() {
        var lastYear = snapshot.lastYear();
        var first = holders(1);
        if (lastYear == null
                || first.size() != 1
                || !lastYear.places().containsKey(first.get(0).unit())) {
            return Optional.empty();
        }
        var values = values();
        values.put("lastYear", text(lastYear.year().toString()));
        var before = Objects.requireNonNull(lastYear.places().get(first.get(0).unit()));
        if (before == 1) {
            values.put("unit", text(phrases.name(member(first.get(0)))));
            values.put(
                    "now", figure(phrases.ordinal(1), Anchors.place(first.get(0).unit())));
            values.put("before", before(first.get(0), 1, lastYear));
            return Optional.of(Phrases.fill(phrases.text("kept"), values));
        }
        var moved = new ArrayList<List<Piece>>();
        moved.add(move("rose", first.get(0), before, lastYear));
        snapshot.standings().stream()
                .filter(standing -> standing.place() != null && standing.place() > 1)
                .filter(standing -> Objects.equals(lastYear.places().get(standing.unit()), 1))
                .min(Comparator.comparing(standing -> Objects.requireNonNull(standing.place())))
                .ifPresent(standing -> moved.add(move("fell", standing, 1, lastYear)));
        values.put("list", joinedByComma(moved));
        return Optional.of(Phrases.fill(phrases.text("moves"), values));
    }

    private List<Piece> move(String key, Standing standing, int before, PastYear lastYear) {
        var now = Objects.requireNonNull(standing.place());
        return Phrases.fill(
                phrases.text(key),
                Map.of(
                        "unit", text(phrases.name(member(standing))),
                        "before", before(standing, before, lastYear),
                        "now", figure(phrases.ordinal(now), Anchors.place(standing.unit()))));
    }

    /** The place of last year, which leads to the version of that year that it is taken from. */
    private List<Piece> before(Standing standing, int place, PastYear lastYear) {
        var page = Edition.frozenPath(snapshot.cluster().id(), lastYear.year(), lastYear.version());
        return List.of(Piece.figure(phrases.ordinal(place), Anchors.place(standing.unit()), page));
    }

    /** Units that are not considered. */
    Optional<List<Piece>> notConsidered() {
        var units = snapshot.standings().stream()
                .filter(standing -> !standing.notConsidered().isEmpty())
                .map(this::member)
                .toList();
        if (units.isEmpty()) {
            return Optional.empty();
        }
        var values = values();
        values.put("units", phrases.names(units));
        return Optional.of(Phrases.fill(phrases.text("notConsidered"), values));
    }

    /** Commendations that were made or proposed, those of one kind together. */
    List<List<Piece>> awards() {
        var sentences = new ArrayList<List<Piece>>();
        for (var status : List.of("AWARDED", "PROPOSED")) {
            var byType = snapshot.awards().stream()
                    .filter(award -> award.status().equals(status))
                    .filter(award -> snapshot.member(award.unit()).isPresent() && phrases.has("award." + award.type()))
                    .collect(Collectors.groupingBy(
                            Award::type,
                            LinkedHashMap::new,
                            Collectors.mapping(
                                    award -> snapshot.member(award.unit()).orElseThrow(), Collectors.toList())));
            if (byType.isEmpty()) {
                continue;
            }
            var clauses = byType.entrySet().stream()
                    .map(entry -> Phrases.fill(
                            phrases.text("award"),
                            Map.of(
                                    "award", text(phrases.text("award." + entry.getKey())),
                                    "units", phrases.names(entry.getValue()))))
                    .toList();
            var values = values();
            values.put("list", joinedByComma(clauses));
            sentences.add(Phrases.fill(phrases.text("awards." + status), values));
        }
        return sentences;
    }

    /** The pact for the next year. */
    Optional<List<Piece>> pact() {
        return Optional.ofNullable(snapshot.pact()).map(pact -> {
            var signatories = snapshot.members().stream()
                    .filter(member -> pact.signatories().contains(member.id()))
                    .toList();
            var values = values();
            values.put("year", text(pact.year().toString()));
            values.put("date", figure(phrases.figures().date(pact.signedOn()), Anchors.PACT));
            values.put(
                    "units",
                    signatories.size() == snapshot.members().size()
                            ? phrases.all(signatories, true, Anchors.PACT)
                            : phrases.names(signatories));
            return Phrases.fill(phrases.text(pact.signedAtMeeting() ? "pact.atMeeting" : "pact"), values);
        });
    }

    private String points(BigDecimal total) {
        return phrases.text("points").replace("[n]", phrases.figures().plain(total, 2));
    }

    private Member member(Standing standing) {
        return snapshot.member(standing.unit()).orElseThrow();
    }

    private static List<Piece> joinedByComma(List<List<Piece>> clauses) {
        var pieces = new ArrayList<Piece>();
        for (var clause : clauses) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.text("; "));
            }
            pieces.addAll(clause);
        }
        return pieces;
    }

    private Map<String, List<Piece>> values() {
        var values = new HashMap<String, List<Piece>>();
        values.put("cluster", text(snapshot.cluster().name().in(phrases.locale())));
        values.put("year", text(snapshot.year().toString()));
        return values;
    }

    private static List<Piece> text(String text) {
        return List.of(Piece.text(text));
    }

    private static List<Piece> figure(String text, String anchor) {
        return List.of(Piece.figure(text, anchor));
    }
}
