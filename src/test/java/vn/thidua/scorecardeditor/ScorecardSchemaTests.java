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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.scorecards.ScorecardJson;

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
