package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.publications.Snapshot.Result;

class CorrectionFinderTests {

    private final Snapshot published = SampleYears.of(2023);

    @Test
    void findsNothingBetweenEqualVersions() {
        var correction = compare(published, SampleYears.of(2023));

        assertThat(correction.figures()).isEmpty();
        assertThat(correction.effects()).isEmpty();
        assertThat(correction.awards()).isEmpty();
        assertThat(correction.seats()).isEmpty();
        assertThat(correction.papers()).isEmpty();
    }

    @Test
    void statesAFigureBeforeAndAfterWithItsCause() {
        var corrected = withRevenue("an-phu", "45.2");

        var correction = compare(published, corrected);

        assertThat(correction.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.unitName()).isEqualTo("An Phú");
            assertThat(figure.before()).isEqualTo(new Words("54,2\u00a0tỷ đồng", "54.2\u00a0billion dong"));
            assertThat(figure.after()).isEqualTo(new Words("45,2\u00a0tỷ đồng", "45.2\u00a0billion dong"));
            assertThat(figure.anchor()).isEqualTo("o-budget-revenue-an-phu");
            assertThat(figure.cause()).isEqualTo("Gõ đảo chữ số");
        });
    }

    @Test
    void tellsWhatTheCorrectionDidToPointsAndPlaces() {
        var corrected = withPlaces(withRevenue("an-phu", "45.2"), "chau-thanh", "an-phu");

        var correction = compare(published, corrected);

        assertThat(correction.moved()).isTrue();
        assertThat(correction.effects())
                .extracting(Correction.Effect::unit, Correction.Effect::placeBefore, Correction.Effect::placeAfter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("chau-thanh", 2, 1),
                        org.assertj.core.groups.Tuple.tuple("an-phu", 1, 2));
    }

    @Test
    void callsItNoCorrectionThatAVersionShowsMoreOrLess() {
        var places = SampleYears.disclosing(2023, Disclosure.PODIUM);
        var totals = SampleYears.disclosing(2023, Disclosure.TOTALS);

        assertThat(compare(published, places).effects()).isEmpty();
        assertThat(compare(places, published).effects()).isEmpty();
        assertThat(compare(places, totals).effects()).isEmpty();
    }

    /** Tri Tôn is third, Chợ Mới fourth; whoever falls from the third place is told to have left, and not where to. */
    @Test
    void tellsWhoLeftThePlacesThatAreShownAndNotWhereTo() {
        var swapped = rebuilt(
                published.results(),
                published.standings().stream()
                        .map(each -> at(each, Map.of(3, 4, 4, 3).getOrDefault(each.place(), each.place())))
                        .sorted(Comparator.comparing(Standing::place))
                        .toList());
        var correction = compare(disclosingPlaces(published), disclosingPlaces(swapped));

        assertThat(correction.effects())
                .extracting(Correction.Effect::unit, Correction.Effect::placeBefore, Correction.Effect::placeAfter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cho-moi", null, 3),
                        org.assertj.core.groups.Tuple.tuple("tri-ton", 3, null));
        assertThat(correction.effects())
                .allSatisfy(effect -> assertThat(effect.pointsBefore()).isNull());
    }

    private static Snapshot disclosingPlaces(Snapshot year) {
        return SampleYears.disclosing(year, Disclosure.PODIUM);
    }

    @Test
    void namesEachScanThatCameWentOrWasReplaced() {
        var kept = paper("DECISION", "12/QĐ-UBND", "a");
        var minutes = paper("MEETING_MINUTES", "01/BB", "b");
        var rescanned = paper("MEETING_MINUTES", "01/BB", "c");
        var withdrawn = paper("BALLOT_MINUTES", "02/BB", "d");
        var added = paper("SUBMISSION", "03/TTr", "e");

        var correction = compare(withPapers(minutes, kept, withdrawn), withPapers(added, kept, rescanned));

        assertThat(correction.papers())
                .containsExactly(
                        new Correction.Paper("SUBMISSION", null, added),
                        new Correction.Paper("MEETING_MINUTES", minutes, rescanned),
                        new Correction.Paper("BALLOT_MINUTES", withdrawn, null));
        assertThat(correction.figures()).isEmpty();
    }

    @Test
    void tellsOfAScanThatIsSaidToBeSomethingElse() {
        var before = paper("DECISION", "12/QĐ-UBND", "a");
        var after = paper("DECISION", "21/QĐ-UBND", "a");

        assertThat(compare(withPapers(before), withPapers(after)).papers())
                .containsExactly(new Correction.Paper("DECISION", before, after));
    }

    @Test
    void namesEachAwardThatCameWentOrWasDecided() {
        var proposed = award("an-phu", "PROVINCIAL_FLAG", "PROPOSED", null);
        var decided = award("an-phu", "PROVINCIAL_FLAG", "AWARDED", "12/QĐ-UBND");
        var letter = award("an-phu", "COMMENDATION_LETTER", "AWARDED", "9/QĐ-UBND");
        var mistaken = award("tri-ton", "CERTIFICATE_OF_MERIT", "PROPOSED", null);
        var added = award("cho-moi", "CERTIFICATE_OF_MERIT", "PROPOSED", null);

        var correction = compare(withAwards(letter, proposed, mistaken), withAwards(letter, added, decided));

        assertThat(correction.awards())
                .containsExactly(
                        new Correction.Award("cho-moi", "Chợ Mới", "CERTIFICATE_OF_MERIT", null, added),
                        new Correction.Award("an-phu", "An Phú", "PROVINCIAL_FLAG", proposed, decided),
                        new Correction.Award("tri-ton", "Tri Tôn", "CERTIFICATE_OF_MERIT", mistaken, null));
        assertThat(SnapshotJson.readCorrection(SnapshotJson.write(correction))).isEqualTo(correction);
    }

    @Test
    void namesWhoLeadsInsteadOfWhom() {
        var lead = seat("LEAD", "tri-ton", "Tri Tôn");
        var deputy = seat("DEPUTY", "phu-tan", "Phú Tân");
        var other = seat("DEPUTY", "cho-moi", "Chợ Mới");
        var next = new Snapshot.Seat(Year.of(2024), "LEAD", "phu-tan", "Phú Tân", "huyện Phú Tân", "ROTATION", null);

        assertThat(compare(withSeats(lead, deputy), withSeats(lead, other, next))
                        .seats())
                .containsExactly(
                        new Correction.Seat(Year.of(2023), "DEPUTY", deputy, other),
                        new Correction.Seat(Year.of(2024), "LEAD", null, next));
        assertThat(compare(withSeats(lead, deputy), withSeats(lead)).seats())
                .containsExactly(new Correction.Seat(Year.of(2023), "DEPUTY", deputy, null));
    }

    @Test
    void isReadableFromBeforeAwardsSeatsAndScansWereCompared() {
        var old = SnapshotJson.readCorrection("{\"effects\":[],\"figures\":[],\"from\":1}");

        assertThat(old.papers()).isEmpty();
        assertThat(old.awards()).isEmpty();
        assertThat(old.seats()).isEmpty();
    }

    private static Snapshot.Award award(String unit, String type, String status, @Nullable String decision) {
        return new Snapshot.Award(
                unit, type, status, decision, decision == null ? null : LocalDate.of(2024, 1, 5), false, null);
    }

    private static Snapshot.Seat seat(String role, String unit, String name) {
        return new Snapshot.Seat(Year.of(2023), role, unit, name, "huyện " + name, "ROTATION", null);
    }

    private static Snapshot.SignedPaper paper(String form, String number, String fingerprint) {
        return new Snapshot.SignedPaper(
                form,
                number,
                "Tổng kết năm 2023",
                LocalDate.of(2024, 1, 5),
                "Nguyễn Văn A",
                "ban-quet.pdf",
                "application/pdf",
                1_000,
                fingerprint.repeat(64));
    }

    private Snapshot withPapers(Snapshot.SignedPaper... papers) {
        return rebuilt(published.results(), published.standings(), List.of(papers));
    }

    private Snapshot withAwards(Snapshot.Award... awards) {
        return rebuilt(
                published.results(),
                published.standings(),
                published.papers(),
                published.leadership(),
                List.of(awards));
    }

    private Snapshot withSeats(Snapshot.Seat... seats) {
        return rebuilt(
                published.results(), published.standings(), published.papers(), List.of(seats), published.awards());
    }

    private static Correction compare(Snapshot before, Snapshot after) {
        return CorrectionFinder.between(
                1, before, after, Map.of("an-phu", "Gõ đảo chữ số"), SampleYears.vietnamese(), SampleYears.english());
    }

    private Snapshot withRevenue(String unit, String revenue) {
        var results = published.results().stream()
                .map(result -> result.unit().equals(unit) && "BUDGET_REVENUE".equals(result.indicator())
                        ? new Result(
                                unit,
                                result.indicator(),
                                result.state(),
                                result.target(),
                                result.baseline(),
                                new BigDecimal(revenue),
                                result.status(),
                                result.qualifier(),
                                result.rate(),
                                result.previous(),
                                null)
                        : result)
                .toList();
        return rebuilt(results, published.standings());
    }

    private Snapshot withPlaces(Snapshot snapshot, String first, String second) {
        var one = snapshot.standing(first).orElseThrow();
        var two = snapshot.standing(second).orElseThrow();
        var standings = new java.util.ArrayList<Standing>(List.of(at(one, 1), at(two, 2)));
        snapshot.standings().stream().filter(each -> each != one && each != two).forEach(standings::add);
        return rebuilt(snapshot.results(), standings);
    }

    private static Standing at(Standing standing, int place) {
        return new Standing(
                standing.unit(),
                place,
                false,
                null,
                List.of(),
                standing.base(),
                standing.effectiveMax(),
                standing.rescaledBase(),
                standing.bonus(),
                standing.penalty(),
                standing.total(),
                standing.grade(),
                standing.gradeSteps(),
                standing.groups(),
                standing.criteria(),
                standing.sums());
    }

    private Snapshot rebuilt(List<Result> results, List<Standing> standings) {
        return rebuilt(results, standings, published.papers());
    }

    private Snapshot rebuilt(List<Result> results, List<Standing> standings, List<Snapshot.SignedPaper> papers) {
        return rebuilt(results, standings, papers, published.leadership(), published.awards());
    }

    private Snapshot rebuilt(
            List<Result> results,
            List<Standing> standings,
            List<Snapshot.SignedPaper> papers,
            List<Snapshot.Seat> leadership,
            List<Snapshot.Award> awards) {
        return new Snapshot(
                published.cluster(),
                published.year(),
                published.disclosure(),
                published.members(),
                published.indicators(),
                results,
                published.totals(),
                published.method(),
                standings,
                leadership,
                published.meeting(),
                published.pact(),
                awards,
                published.lastYear(),
                published.inputs(),
                published.summary(),
                papers);
    }
}
