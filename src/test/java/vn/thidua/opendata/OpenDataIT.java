package vn.thidua.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.TrialTest;
import vn.thidua.publications.SnapshotJson;

@TrialTest
class OpenDataIT {

    private static final String YEAR = "/cum/so-2/2023";
    private static final Map<String, String> SAMPLES =
            Map.of("{cluster}", "so-2", "{year}", "2023", "{unit}", "an-phu", "{code}", "BUDGET_REVENUE");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesEachTime() {
        for (var ending : List.of(".json", ".csv", ".xlsx", ".zip")) {
            var newest = bytes(YEAR + ending);

            assertThat(newest).as(ending).isNotEmpty().isEqualTo(bytes(YEAR + ending));
            assertThat(newest).as(ending).isEqualTo(bytes(YEAR + "/v1" + ending));
        }
    }

    @Test
    void writesCsvThatSpreadsheetsOpenAndDoNotCompute() {
        var csv = text(YEAR + ".csv");

        assertThat(csv).startsWith("\ufeffcluster,year,version,unit,unit_name,kind,code,name,measure,target,value");
        assertThat(Csv.of(List.of("a"), List.of(List.of("=1+1"), List.of("-2.5"), List.of("a,\"b\""))))
                .isEqualTo("\ufeffa\r\n'=1+1\r\n-2.5\r\n\"a,\"\"b\"\"\"\r\n");
    }

    @Test
    void writesAWorkbookWithoutFormulas() {
        var workbook = ZipBytes.read(bytes(YEAR + ".xlsx"));

        assertThat(workbook).containsKeys("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml");
        assertThat(workbook.entrySet())
                .allSatisfy(file -> assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                        .doesNotContain("<f>"));
    }

    @Test
    void packsWhatTheCommandAgreesWith() throws Exception {
        var verdict = Verifier.byCommand(folder, bytes(YEAR + ".zip"));

        assertThat(verdict.said()).contains("KHỚP / AGREES");
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void packsWhatTheCommandRefusesOnceAFigureWasChanged() throws Exception {
        var tampered = Verifier.tampered(bytes(YEAR + ".zip"), "\"total\":\"\\d+", "\"total\":\"9999");

        var verdict = Verifier.byCommand(folder, tampered);

        assertThat(verdict.said()).contains("KHÁC / DIFFERS: an-phu, total: 9999");
        assertThat(verdict.exit()).isEqualTo(1);
    }

    @Test
    void listsTheHashOfEachFileOfThePackage() {
        var files = ZipBytes.read(bytes(YEAR + ".zip"));
        var manifest = JSON.readTree(files.get(YearPackage.MANIFEST));

        assertThat(manifest.path("files"))
                .hasSize(files.size() - 1)
                .allSatisfy(file -> assertThat(
                                SnapshotJson.hash(files.get(file.path("name").asString())))
                        .isEqualTo(file.path("sha256").asString()));
        assertThat(manifest.path("contentHash").asString())
                .isEqualTo(SnapshotJson.hash(files.get(YearPackage.CONTENT)));
    }

    /** The descriptor names the columns of each table of the package as its first line has them, and a page says what they mean. */
    @Test
    void documentsTheColumnsOfEachTable() {
        var files = ZipBytes.read(bytes(YEAR + ".zip"));
        var page = text("/du-lieu");
        var tables = JSON.readTree(files.get(YearPackage.DESCRIPTOR)).path("resources");

        assertThat(tables.valueStream().map(table -> table.path("path").asString()))
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> name.endsWith(".csv"))
                        .toList());
        assertThat(tables).allSatisfy(table -> {
            var header = new String(files.get(table.path("path").asString()), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat("\ufeff"
                            + table.path("schema")
                                    .path("fields")
                                    .valueStream()
                                    .map(field -> field.path("name").asString())
                                    .collect(Collectors.joining(",")))
                    .isEqualTo(header);
        });
        assertThat(YearCsv.columns()).allSatisfy(column -> assertThat(page).contains("<code>" + column + "</code>"));
    }

    @Test
    void describesExactlyTheAddressesThatThereAre() {
        var described = new TreeSet<>(description().path("paths").propertyNames());

        assertThat(addresses.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith("/api/v1"))
                        .map(pattern -> pattern.replace("{year:\\d{4}}", "{year}")))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void answersAsDescribed() {
        var description = (ObjectNode) description();
        description.path("paths").propertyNames().forEach(path -> {
            var answer = mvc.get().uri(filled(path)).exchange();

            assertThat(answer).as(path).hasStatusOk().hasContentType("application/json");
            assertThat(problems(description, path, body(answer))).as(path).isEmpty();
        });
    }

    @Test
    void knowsWhatAReaderHasAlready() {
        var first = mvc.get().uri("/api/v1/years/so-2/2023/rankings").exchange();
        var tag = first.getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(tag).startsWith("\"");
        assertThat(mvc.get().uri("/api/v1/years/so-2/2023/rankings").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void listsPageByPage() {
        var page = mvc.get().uri("/api/v1/units?size=4&page=1").exchange();

        assertThat(JSON.readTree(body(page)).path("items")).hasSize(4);
        assertThat(page.getResponse().getHeader(HttpHeaders.LINK)).contains("page=2", "rel=\"next\"");
    }

    @Test
    void saysWhatIsWrongInItsOwnForm() {
        for (var path : List.of("/api/v1/clusters/so-9", "/api/v1/years/so-2/2024", "/api/v1/nothing")) {
            assertThat(mvc.get().uri(path))
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType("application/problem+json");
        }
        for (var path : List.of(
                "/api/v1/units?page=0", "/api/v1/units?size=x", "/api/v1/years/so-2/2023/changes?from=1&to=x")) {
            assertThat(mvc.get().uri(path))
                    .as(path)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .hasContentType("application/problem+json");
        }
    }

    @Test
    void mayBeReadFromOtherSites() {
        for (var path : List.of("/api/v1/clusters", YEAR + ".json", "/v3/api-docs")) {
            assertThat(mvc.get().uri(path).header(HttpHeaders.ORIGIN, "https://example.org"))
                    .as(path)
                    .hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
    }

    private JsonNode description() {
        return JSON.readTree(text("/v3/api-docs"));
    }

    /** Where an answer is not as the description says. */
    private static Stream<String> problems(ObjectNode description, String path, String answer) {
        var schema = (ObjectNode) description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .deepCopy();
        schema.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString())
                .validate(answer, InputFormat.JSON)
                .stream()
                .map(Object::toString);
    }

    private static String filled(String path) {
        var filled = path;
        for (var sample : SAMPLES.entrySet()) {
            filled = filled.replace(sample.getKey(), sample.getValue());
        }
        return filled;
    }

    private byte[] bytes(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
