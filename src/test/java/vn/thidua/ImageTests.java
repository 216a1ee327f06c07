package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** The image of the portal, as its Dockerfile and the profile that builds its jar declare it. */
class ImageTests {

    /** One instruction: {@code COPY} and what follows, lines that go on joined. */
    private record Instruction(String name, String rest) {}

    private final List<Instruction> all = instructions();
    private final List<Instruction> image = lastStage();

    @Test
    void runsOnJava25AsNobodyInParticular() {
        assertThat(rest("FROM")).containsExactly("eclipse-temurin:25-jre");
        assertThat(rest("USER")).singleElement().asString().matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
        assertThat(rest("RUN")).as("nothing is installed into it").isEmpty();
        assertThat(rest("ENTRYPOINT"))
                .singleElement()
                .asString()
                .startsWith("[\"java\",")
                .contains("\"-jar\"");
        assertThat(all.stream().filter(one -> one.name().equals("FROM")).map(Instruction::rest))
                .as("built with the Java that it runs on")
                .allMatch(from -> from.startsWith("postgres:18") || from.matches(".*temurin(?:-|:)25.*"));
    }

    @Test
    void hasWhatChangesLeastInItsLowestLayer() {
        assertThat(rest("COPY"))
                .containsExactly(
                        "--from=build /build/layers/dependencies/ ./",
                        "--from=build /build/layers/spring-boot-loader/ ./",
                        "--from=build /build/layers/snapshot-dependencies/ ./",
                        "--from=build /build/layers/application/ ./",
                        "--from=training /portal/portal.aot ./");
    }

    @Test
    void tellsWhetherItIsHealthy() {
        assertThat(rest("HEALTHCHECK"))
                .singleElement()
                .asString()
                .contains("--interval=", "--timeout=", "--retries=", "/actuator/health", "= 200");
    }

    @Test
    void carriesNoSecretAndNothingThatWouldStartATrial() {
        assertThat(Stream.concat(rest("ENV").stream(), rest("ENTRYPOINT").stream()))
                .noneMatch(text -> text.matches("(?i).*(password|secret|_key|trial|embedded).*"));
        assertThat(all)
                .filteredOn(one -> one.name().equals("RUN"))
                .anySatisfy(build -> assertThat(build.rest()).contains("mvnw").contains("-Pimage"));
    }

    /** Every library of the embedded database is left out; without its server class the portal refuses to start a trial. */
    @Test
    void leavesTheEmbeddedDatabaseOut() throws Exception {
        var excluded =
                List.of(text("//profile[id='image']//excludeGroupIds").get(0).split(","));

        var embedded = text("//dependency/groupId").stream()
                .filter(group -> group.startsWith("io.zonky"))
                .distinct()
                .toList();

        assertThat(embedded).isNotEmpty();
        assertThat(excluded).containsAll(embedded);
        assertThat(Files.readString(Path.of("src/main/java/vn/thidua/platform/EmbeddedDatabaseInitializer.java")))
                .contains("startup.databaseMissing", "\"io.zonky.test.");
    }

    private static List<String> text(String path) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> found.item(at).getTextContent())
                .toList();
    }

    private List<String> rest(String name) {
        return image.stream()
                .filter(one -> one.name().equals(name))
                .map(Instruction::rest)
                .toList();
    }

    private List<Instruction> lastStage() {
        var begin = 0;
        for (var at = 0; at < all.size(); at++) {
            begin = all.get(at).name().equals("FROM") ? at : begin;
        }
        return all.subList(begin, all.size());
    }

    private static List<Instruction> instructions() {
        var instructions = new ArrayList<Instruction>();
        var open = "";
        for (var line : lines()) {
            open += line.strip();
            if (open.endsWith("\\")) {
                open = open.substring(0, open.length() - 1);
            } else {
                var parts = open.split("\\s+", 2);
                instructions.add(new Instruction(parts[0], parts[1]));
                open = "";
            }
        }
        return instructions;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("Dockerfile")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
