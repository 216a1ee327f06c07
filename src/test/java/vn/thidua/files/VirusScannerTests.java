package vn.thidua.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

/** Against a scanner on this machine that speaks the protocol of clamd. */
class VirusScannerTests {

    private static final byte[] REPORT = new byte[200_000];
    private static final byte[] VIRUS = "X5O-a-file-that-is-not-what-it-seems".getBytes(US_ASCII);

    @Test
    void letsPassWhatTheScannerCallsClean() throws IOException {
        try (var clamd = new Clamd("stream: OK")) {
            assertThatCode(() -> clamd.scanner().requireClean(new ByteArrayResource(REPORT)))
                    .doesNotThrowAnyException();
            assertThat(clamd.received()).as("the whole file, in its chunks").isEqualTo(REPORT);
        }
    }

    @Test
    void refusesWhatTheScannerFinds() throws IOException {
        try (var clamd = new Clamd("stream: Win.Test.EICAR_HDB-1 FOUND")) {
            assertThatThrownBy(() -> clamd.scanner().requireClean(new ByteArrayResource(VIRUS)))
                    .hasMessageContaining("files.file.infected");
        }
    }

    @Test
    void letsNothingPassWithoutAVerdict() throws IOException {
        try (var clamd = new Clamd("INSTREAM size limit exceeded. ERROR")) {
            assertThatThrownBy(() -> clamd.scanner().requireClean(new ByteArrayResource(REPORT)))
                    .hasMessageContaining("files.file.unscanned");
        }
        var closed = new Clamd("");
        closed.close();
        assertThatThrownBy(() -> closed.scanner().requireClean(new ByteArrayResource(REPORT)))
                .hasMessageContaining("files.file.unscanned");
    }

    @Test
    void asksNobodyWhereNoneIsConfigured() {
        assertThatCode(() -> scanner(null).requireClean(new ByteArrayResource(VIRUS)))
                .doesNotThrowAnyException();
    }

    @Test
    void isConfiguredByAnAddressOfItsKindOnly() {
        assertThatThrownBy(() -> scanner(URI.create("http://clamav:3310")))
                .hasMessageContaining("thidua.files.scanner");
    }

    private static VirusScanner scanner(URI address) {
        return new VirusScanner(new FileSettings(DataSize.ofMegabytes(20), DataSize.ofGigabytes(2), address));
    }

    private static final class Clamd implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<byte[]> received;

        Clamd(String verdict) throws IOException {
            received = CompletableFuture.supplyAsync(() -> serve(verdict));
        }

        private byte[] serve(String verdict) {
            try (var caller = door.accept()) {
                var in = new DataInputStream(caller.getInputStream());
                assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
                var file = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                caller.getOutputStream().write((verdict + "\0").getBytes(US_ASCII));
                return file.toByteArray();
            } catch (IOException closed) {
                return new byte[0];
            }
        }

        VirusScanner scanner() {
            return VirusScannerTests.scanner(URI.create("clamd://localhost:" + door.getLocalPort()));
        }

        byte[] received() {
            return received.join();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
