package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./mvnw} on a machine of its own: a PATH with nothing but the tools that the script calls, and an archive on loopback. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class MavenWrapperTests {

    private static final List<String> TOOLS = List.of(
            "sh",
            "dirname",
            "sed",
            "awk",
            "tr",
            "curl",
            "wget",
            "sha512sum",
            "shasum",
            "cut",
            "mktemp",
            "mkdir",
            "mv",
            "rm",
            "tar",
            "gzip",
            "cat");
    private static final String ARCHIVE = "/apache-maven-9.9.9-bin.tar.gz";

    @TempDir
    private Path machine;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer server;
    private byte[] archive = {};

    /** How a run ended, and all that it said. */
    private record Run(int status, String output) {}

    @BeforeEach
    void aMachine() throws Exception {
        Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS) {
            Stream.of("/bin", "/usr/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(found -> link(tool, found));
        }
        program("bin/javac", "echo 'javac 17.0.1'");
        program("project of ours/mvnw", Files.readString(Path.of("mvnw")));
        pack();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(ARCHIVE, exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, archive.length);
            try (var body = exchange.getResponseBody()) {
                body.write(archive);
            }
        });
        server.start();
        pin(sha512(archive));
    }

    @AfterEach
    void noMachine() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.8.7", "3.9.16", "3.10.0", "4.0.0-rc-5"})
    void takesTheMachinesOwnMavenWhenItIsNewEnough(String version) throws Exception {
        maven(version);

        var run = mvnw("-q", "verify");

        assertThat(run).isEqualTo(new Run(0, "own Maven in project of ours: -q verify\n"));
        assertThat(fetched).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.2", "3.0.5", "2.2.1"})
    void fetchesThePinnedOneWhenTheMachinesOwnIsTooOld(String version) throws Exception {
        maven(version);

        assertThat(mvnw("verify").output()).endsWith("pinned Maven in project of ours: verify\n");
    }

    @Test
    void fetchesThePinnedOneOnceWhereThereIsNone() throws Exception {
        var first = mvnw("verify");
        var second = mvnw("verify");

        assertThat(first.output())
                .startsWith("mvnw: fetching http://127.0.0.1:")
                .endsWith("pinned Maven in project of ours: verify\n");
        assertThat(second).isEqualTo(new Run(0, "pinned Maven in project of ours: verify\n"));
        assertThat(fetched).hasValue(1);
    }

    @Test
    void refusesAnArchiveThatIsNotTheExpectedOneAndKeepsNothingOfIt() throws Exception {
        pin("0".repeat(128));

        var run = mvnw("verify");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("is not the expected one (its SHA-512 is " + sha512(archive) + "); it was thrown away")
                .doesNotContain("pinned Maven in");
        assertThat(machine.resolve("home/.m2/wrapper")).isEmptyDirectory();
    }

    @Test
    void saysWhatToDoWhenTheArchiveCannotBeFetched() throws Exception {
        server.removeContext(ARCHIVE);

        var run = mvnw("verify");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("could not be fetched: check the network, or install Maven 3.6.3 or newer");
    }

    @Test
    void saysWhatToDoWithoutAJdkThatIsNewEnough() throws Exception {
        program("bin/javac", "echo 'javac 11.0.2'");
        assertThat(mvnw("verify"))
                .isEqualTo(new Run(
                        1, "mvnw: javac 11.0.2 is too old: install a JDK 17 or newer, or set JAVA_HOME to one\n"));

        Files.delete(machine.resolve("bin/javac"));
        assertThat(mvnw("verify"))
                .isEqualTo(new Run(1, "mvnw: no JDK found: install a JDK 17 or newer, or set JAVA_HOME to one\n"));
    }

    private Run mvnw(String... arguments) throws Exception {
        var command = Stream.concat(
                        Stream.of(machine.resolve("bin/sh").toString(), "../project of ours/mvnw"),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .directory(Files.createDirectories(machine.resolve("elsewhere")).toFile())
                .redirectErrorStream(true);
        process.environment().clear();
        process.environment().put("PATH", machine.resolve("bin").toString());
        process.environment().put("HOME", machine.resolve("home").toString());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(running.exitValue(), output);
    }

    private void maven(String version) throws IOException {
        program("bin/mvn", """
                if [ "$1" = --version ]; then echo 'Apache Maven %s (abc)'; exit; fi
                echo "own Maven in ${PWD##*/}: $*"
                """.formatted(version));
    }

    private void pin(String checksum) throws IOException {
        var settings = machine.resolve("project of ours/.mvn/wrapper/maven-wrapper.properties");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, """
                distributionUrl=http://127.0.0.1:%d%s
                distributionSha512Sum=%s
                """.formatted(server.getAddress().getPort(), ARCHIVE, checksum));
    }

    /** What the Apache archive has, in small. */
    private void pack() throws Exception {
        program("packed/apache-maven-9.9.9/bin/mvn", "echo \"pinned Maven in ${PWD##*/}: $*\"");
        var packing = new ProcessBuilder(
                        "tar", "-cz", "-C", machine.resolve("packed").toString(), "apache-maven-9.9.9")
                .start();
        var packed = new ByteArrayOutputStream();
        packing.getInputStream().transferTo(packed);
        assertThat(packing.waitFor()).isZero();
        archive = packed.toByteArray();
    }

    private void program(String name, String script) throws IOException {
        var file = machine.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script.startsWith("#!") ? script : "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void link(String name, Path program) {
        try {
            Files.createSymbolicLink(machine.resolve("bin").resolve(name), program);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String sha512(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
    }
}
