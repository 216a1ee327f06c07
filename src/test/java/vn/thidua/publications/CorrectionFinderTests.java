package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.publications.Snapshot.Result;

class CorrectionFinderTests {

    private final Snapshot published = SampleYears.of(2023);

    @Test
    void findsNothingBetweenEqualVersions() {
        var correction = compare(published, SampleYears.of(2023));

        assertThat(correction.figures()).isEmpty();
        assertThat(correction.effects()).isEmpty();
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
                standing.groups(),
                standing.criteria());
    }

    private Snapshot rebuilt(List<Result> results, List<Standing> standings) {
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
                published.leadership(),
                published.meeting(),
                published.pact(),
                published.awards(),
                published.lastYear(),
                published.inputs(),
                published.summary(),
                published.papers());
    }
}
