package vn.thidua.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thidua.rules.Criterion;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.RandomYears;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;

/** The quick sheet places units as the real engine places them under the reweighted table, caps and ties included. */
class RobustnessAgreementTests {

    private static final int TABLES = 200;
    private static final int DRAWS = 5;

    @Test
    void placesUnitsAsTheEngineDoesUnderTheTableAsIssued() {
        var differences = new ArrayList<String>();
        for (var seed = 0; seed < TABLES; seed++) {
            var input = RandomYears.of(seed);
            var sheet = WeightSheet.of(input);
            compare(differences, "seed " + seed, sheet, sheet.places(), input);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void placesUnitsAsTheEngineDoesUnderDrawnWeights() {
        var differences = new ArrayList<String>();
        var moved = 0;
        for (var seed = 0; seed < TABLES; seed++) {
            var input = RandomYears.of(seed);
            var sheet = WeightSheet.of(input);
            var usual = sheet.places();
            var random = new Random(seed);
            for (var draw = 0; draw < DRAWS; draw++) {
                var weights = sheet.criteria().stream()
                        .mapToLong(criterion -> 7_500 + random.nextInt(5_001))
                        .toArray();
                var places = sheet.places(weights);
                moved += Arrays.equals(places, usual) ? 0 : 1;
                compare(differences, "seed " + seed, sheet, places, reweighted(input, sheet, weights));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(moved)
                .as("draws that move somebody, so that the comparison means something")
                .isGreaterThan(TABLES / 4);
    }

    /** A criterion that is left out takes its void with it; who it keeps out of the ranking stays out, so that it is not asked here. */
    @Test
    void placesUnitsAsTheEngineDoesWithoutACriterion() {
        var differences = new ArrayList<String>();
        for (var seed = 0; seed < TABLES; seed++) {
            var input = RandomYears.of(seed);
            var sheet = WeightSheet.of(input);
            for (var criterion = 0; criterion < sheet.criteria().size(); criterion++) {
                var code = sheet.criteria().get(criterion);
                if (!keepsSomebodyOut(input, code) && !decidesTies(input, code)) {
                    var without = ReweightedYear.of(input, Map.of(code, BigDecimal.ZERO));
                    var where = "seed " + seed + " without " + code;
                    compare(differences, where, sheet, sheet.placesWithout(criterion), without);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static boolean keepsSomebodyOut(ClusterYear input, String code) {
        return ScoringEngine.score(input).ranking().stream()
                .map(unit -> unit.criterion(code).orElseThrow())
                .anyMatch(result -> result.knockout() || result.refused());
    }

    /** The rate by which ties are decided stays that of the first criterion that reads the indicator. */
    private static boolean decidesTies(ClusterYear input, String code) {
        var indicator =
                input.scorecard().criterion(code).map(Criterion::indicator).orElse("");
        return input.scorecard().tieBreakers().stream()
                .anyMatch(tieBreaker -> Objects.equals(tieBreaker.ref(), indicator));
    }

    private static ClusterYear reweighted(ClusterYear input, WeightSheet sheet, long... weights) {
        var byLeaf = new HashMap<String, BigDecimal>();
        for (var leaf = 0; leaf < weights.length; leaf++) {
            byLeaf.put(sheet.criteria().get(leaf), BigDecimal.valueOf(weights[leaf], 4));
        }
        return ReweightedYear.of(input, byLeaf);
    }

    private static void compare(
            List<String> differences, String where, WeightSheet sheet, int[] places, ClusterYear reweighted) {
        var units = sheet.units();
        var engine = ScoringEngine.score(reweighted);
        for (var unit = 0; unit < places.length; unit++) {
            var place = engine.unit(units.get(unit)).map(UnitResult::place).orElseThrow();
            if (place != places[unit]) {
                differences.add(where + ", " + units.get(unit) + ": " + place + " and " + places[unit]);
            }
        }
    }
}
