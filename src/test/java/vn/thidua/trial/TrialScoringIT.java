package vn.thidua.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.PortalTest;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** What the trial puts into the database scores exactly as the files that it was loaded from. */
@PortalTest
class TrialScoringIT {

    @Autowired
    private TrialLoader loader;

    @Autowired
    private ClusterYears years;

    @BeforeEach
    void load() {
        loader.load();
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void comesOutAsExpected(int year) throws IOException {
        var expected = JsonMapper.shared()
                .readTree(
                        Objects.requireNonNull(getClass().getResourceAsStream("/scoring/expected/" + year + ".json")));
        var season = new SeasonId(new ClusterId("so-2"), Year.of(year));

        var result = ScoringEngine.score(years.inputs(season, Ledger.APPRAISED));

        assertThat(result.ranking().stream().map(TrialScoringIT::line))
                .containsExactlyElementsOf(
                        each(expected.get("units")).map(TrialScoringIT::line).toList());
        for (var unit : expected.get("units")) {
            var scored = result.unit(unit.get("unit").asString()).orElseThrow();
            assertThat(criteria(scored.criteria()))
                    .as(scored.unit())
                    .containsExactlyElementsOf(criteria(unit.get("criteria")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void keepsTheThreeLedgersApart(int year) throws IOException {
        var expected = JsonMapper.shared()
                .readTree(
                        Objects.requireNonNull(getClass().getResourceAsStream("/scoring/expected/" + year + ".json")));
        var season = new SeasonId(new ClusterId("so-2"), Year.of(year));

        for (var ledger : Ledger.values()) {
            var result = ScoringEngine.score(years.inputs(season, ledger));

            assertThat(result.ranking().stream()
                            .map(unit -> unit.place() + " " + unit.unit() + " " + plain(unit.total())))
                    .as(ledger.name())
                    .containsExactlyElementsOf(each(expected.get("ledgers").get(ledger.name()))
                            .map(unit -> text(unit.get("place")) + " " + text(unit.get("unit")) + " "
                                    + number(unit.get("total")))
                            .toList());
        }
    }

    private static String line(UnitResult unit) {
        return String.join(
                " ",
                String.valueOf(unit.place()),
                unit.unit(),
                String.valueOf(unit.tied()),
                unit.decidedBy() == null ? "null" : unit.decidedBy().label(),
                plain(unit.base()),
                plain(unit.bonus()),
                plain(unit.penalty()),
                plain(unit.effectiveMax()),
                plain(unit.total()),
                unit.classification().finalClass());
    }

    private static String line(JsonNode unit) {
        return String.join(
                " ",
                text(unit.get("place")),
                text(unit.get("unit")),
                text(unit.get("tied")),
                text(unit.get("decidedBy")),
                number(unit.get("base")),
                number(unit.get("bonus")),
                number(unit.get("penalty")),
                number(unit.get("effectiveMax")),
                number(unit.get("total")),
                text(unit.at("/classification/final")));
    }

    private static List<String> criteria(List<CriterionResult> results) {
        return results.stream()
                .flatMap(CriterionResult::withDescendants)
                .map(each -> String.join(
                        " ",
                        each.code(),
                        each.applied().name(),
                        plain(each.base()),
                        plain(each.bonus()),
                        plain(each.penalty()),
                        plain(each.target()),
                        plain(each.actual())))
                .toList();
    }

    private static List<String> criteria(JsonNode expected) {
        var lines = new ArrayList<String>();
        for (var each : expected) {
            lines.add(String.join(
                    " ",
                    text(each.get("code")),
                    text(each.get("applied")),
                    number(each.get("base")),
                    number(each.get("bonus")),
                    number(each.get("penalty")),
                    number(each.path("target")),
                    number(each.path("actual"))));
            lines.addAll(criteria(each.path("children")));
        }
        return lines;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list.valueStream();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "null" : node.asString();
    }

    private static String number(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "null" : plain(new BigDecimal(node.asString()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }
}
