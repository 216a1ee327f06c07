package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of licences says what the bill of materials says that the build writes into the jar. */
class LicencesIT {

    private static final Path MATERIALS = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path DOCUMENT = Path.of("docs/security/licences.md");
    private static final String HEAD = """
            # Licences of the libraries

            Every library in the portal's jar, by the licence that its authors name; made from the bill of materials of the build (CycloneDX,
            `META-INF/sbom/application.cdx.json` in the jar, which has versions and digests too) by `LicencesIT`, which fails when the two
            differ and writes this page anew with `-Dthidua.docs.write=true`. Where a library offers several licences, the portal takes the first that
            is not the GPL. Fonts and scripts are listed in [NOTICE](../../NOTICE).
            """;

    /** Licences under which a province may run, change and pass on the portal; another one needs a decision first. */
    private static final Set<String> ACCEPTED = Set.of(
            "0BSD",
            "Apache-2.0",
            "Bouncy Castle Licence",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Broadcom Foundation License",
            "CC0-1.0",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            "MIT");

    @Test
    void areListedForEveryLibrary() throws IOException {
        var page = page();
        if (Boolean.getBoolean("thidua.docs.write")) {
            Files.writeString(DOCUMENT, page);
        }

        assertThat(DOCUMENT)
                .as("run with -Dthidua.docs.write=true to write it anew")
                .hasContent(page);
    }

    @Test
    void areAllAccepted() throws IOException {
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(
                        (library, licences) -> assertThat(licences).as(library).containsAnyElementsOf(ACCEPTED));
    }

    private static String page() throws IOException {
        var byLicence = new TreeMap<String, TreeSet<String>>();
        libraries()
                .forEach((library, licences) -> byLicence
                        .computeIfAbsent(String.join(" or ", licences), each -> new TreeSet<>())
                        .add(library));
        var text = new StringBuilder(HEAD);
        byLicence.forEach((licence, libraries) -> text.append("\n## ")
                .append(licence)
                .append("\n\n")
                .append(libraries.stream()
                        .map(library -> "- `" + library + "`\n")
                        .collect(Collectors.joining())));
        return text.toString();
    }

    /** Libraries without their versions, which the licence does not depend on. */
    private static TreeMap<String, TreeSet<String>> libraries() throws IOException {
        var libraries = new TreeMap<String, TreeSet<String>>();
        for (var component :
                new JsonMapper().readTree(Files.readString(MATERIALS)).path("components")) {
            var licences = StreamSupport.stream(component.path("licenses").spliterator(), false)
                    .map(LicencesIT::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            libraries.put(
                    component.path("group").asString() + ":"
                            + component.path("name").asString(),
                    licences);
        }
        return libraries;
    }

    private static String name(JsonNode licence) {
        var named = licence.path("license");
        return named.has("id")
                ? named.path("id").asString()
                : named.has("name")
                        ? named.path("name").asString()
                        : licence.path("expression").asString();
    }
}
