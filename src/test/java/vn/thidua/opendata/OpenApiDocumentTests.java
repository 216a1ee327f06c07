package vn.thidua.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface, held against the OpenAPI Initiative's own schema of OpenAPI 3.1 documents and, within it, against
 * the dialect of JSON Schema that these speak. Whether addresses and answers are as described is another test.
 */
class OpenApiDocumentTests {

    private static final String SPECIFICATION = "https://spec.openapis.org/oas/3.1/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As published, with the date that its authors gave it. */
    private static final Schema OPENAPI = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(OpenApiDocumentTests::published))
            .getSchema(SchemaLocation.of(SPECIFICATION + "schema-base/2022-10-07"));

    @Test
    void isWhatOpenApiAsksFor() {
        assertThat(problems(description())).isEmpty();
    }

    static Stream<Consumer<ObjectNode>> mistakes() {
        return Stream.of(
                description -> description.remove("info"),
                description -> description.put("openapi", "2.0"),
                description -> description.put("path", "misspelt"),
                description -> firstParameter(description).remove("in"),
                description -> ((ObjectNode)
                                firstOperation(description).path("responses").path("200"))
                        .remove("description"),
                description -> schemas(description).put("type", "decimal"),
                description -> schemas(description).putArray("required").add(1));
    }

    /** A schema that let everything pass would show nothing. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefusedWithAMistake(Consumer<ObjectNode> mistake) {
        var mistaken = description();

        mistake.accept(mistaken);

        assertThat(problems(mistaken)).isNotEmpty();
    }

    private static ObjectNode firstOperation(ObjectNode description) {
        return (ObjectNode) description.path("paths").path("/api/v1").path("get");
    }

    private static ObjectNode firstParameter(ObjectNode description) {
        return (ObjectNode) description.at("/paths/~1api~1v1~1clusters/get/parameters/0");
    }

    private static ObjectNode schemas(ObjectNode description) {
        return (ObjectNode) description.path("components").path("schemas").path("Index");
    }

    private static List<String> problems(ObjectNode description) {
        return OPENAPI.validate(description.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static ObjectNode description() {
        return (ObjectNode) JSON.readTree(text("openapi/v1.json"));
    }

    private static @Nullable String published(String address) {
        return address.startsWith(SPECIFICATION) ? text(address.replace("https://", "")) : null;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
