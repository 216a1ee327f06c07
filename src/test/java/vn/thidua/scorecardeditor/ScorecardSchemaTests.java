package vn.thidua.scorecardeditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleType;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.RandomYears;

class ScorecardSchemaTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final Schema schema = schema();

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsEveryTableThatIsShipped(Path file) throws IOException {
        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsWhatThePortalExports(Path file) throws IOException {
        var exported = ScorecardJson.write(ScorecardJson.read(Files.readString(file)));

        assertThat(schema.validate(exported, InputFormat.JSON)).isEmpty();
    }

    /** Whatever the reader takes, the schema takes: every rule, policy, cap and sanction occurs in these tables. */
    @Test
    void acceptsEveryTableThatCanBeWritten() {
        for (var seed = 0; seed < 100; seed++) {
            var table = ScorecardJson.write(RandomYears.of(seed).scorecard());

            assertThat(schema.validate(table, InputFormat.JSON)).as(table).isEmpty();
        }
    }

    @Test
    void knowsEveryRuleAndNoOther() throws IOException {
        var rules = JsonMapper.shared()
                .readTree(Files.readString(RESOURCES.resolve("static/du-lieu/scorecard.schema.json")))
                .path("$defs")
                .path("rule")
                .findValues("const")
                .stream()
                .map(JsonNode::asString)
                .distinct();

        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RuleType.values()).map(RuleType::label).toList());
        assertThat(RuleType.values()).hasSameSizeAs(Rule.class.getPermittedSubclasses());
    }

    @Test
    void refusesWhatCannotBeImported() {
        assertThat(schema.validate(table("\"maxPoints\":5,\"rule\":{\"type\":\"Manual\"}"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(table("\"maxPoints\":\"5\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(table("\"maxPoints\":\"5\",\"rule\":{\"type\":\"Magic\"}"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(table("\"maxPoints\":\"5\",\"rule\":{\"type\":\"Manual\"}"), InputFormat.JSON))
                .isEmpty();
    }

    private static String table(String criterion) {
        return "{\"code\":\"X\",\"groups\":[{\"code\":\"I\",\"maxPoints\":\"5\",\"criteria\":[{\"code\":\"I.1\","
                + criterion + "}]}]}";
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("scorecards"))) {
            var shipped = new ArrayList<>(files.toList());
            shipped.add(RESOURCES.resolve("trial/an-giang-cum-2/scorecard.json"));
            return shipped;
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(RESOURCES.resolve("static/du-lieu/scorecard.schema.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
