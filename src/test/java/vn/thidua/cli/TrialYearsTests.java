package vn.thidua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three complete years of the trial cluster come out as expected, in every number. */
class TrialYearsTests {

    private static final MathContext COMPARED = new MathContext(30);

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void areScoredAsExpected(int year) throws IOException, URISyntaxException {
        var expected = JsonMapper.shared()
                .readTree(
                        Objects.requireNonNull(getClass().getResourceAsStream("/scoring/expected/" + year + ".json")));

        var actual = ResultJson.tree(new YearFolder(trialFolder(), Year.of(year)));

        var differences = new ArrayList<String>();
        compare("", expected, actual, differences);
        assertThat(differences).isEmpty();
    }

    static Path trialFolder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TrialYearsTests.class.getResource("/trial/an-giang-cum-2"))
                .toURI());
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()), differences));
            actual.propertyNames().stream()
                    .filter(name -> !expected.has(name))
                    .forEach(name -> differences.add(path + "/" + name + " is not expected"));
        } else if (expected.isArray()) {
            if (expected.size() != actual.size()) {
                differences.add(path + " has " + actual.size() + " elements, not " + expected.size());
            }
            for (var index = 0; index < expected.size(); index++) {
                compare(path + "/" + index, expected.path(index), actual.path(index), differences);
            }
        } else if (!same(path, expected, actual)) {
            differences.add(path + " is " + actual + ", not " + expected);
        }
    }

    private static boolean same(String path, JsonNode expected, JsonNode actual) {
        if (expected.isString() && actual.isString() && expected.stringValue().matches("-?[0-9]+(\\.[0-9]+)?")) {
            var want = new BigDecimal(expected.stringValue());
            var got = new BigDecimal(actual.stringValue());
            return path.endsWith("/rate")
                    ? want.round(COMPARED).compareTo(got.round(COMPARED)) == 0
                    : want.compareTo(got) == 0;
        }
        return expected.equals(actual);
    }
}
