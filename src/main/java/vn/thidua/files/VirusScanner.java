package vn.thidua.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.RuleViolation;

/**
 * Has each file looked at by ClamAV before it is kept, where {@code thidua.files.scanner} says where that listens (its protocol
 * INSTREAM, so that nothing is written to a disk). A scanner that does not answer lets nothing pass.
 */
@Component
@EnableConfigurationProperties(FileSettings.class)
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);

    private static final int USUAL_PORT = 3310;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final @Nullable URI address;

    VirusScanner(FileSettings settings) {
        this.address = settings.scanner();
    }

    void requireClean(InputStreamSource content) throws IOException {
        if (address == null) {
            return;
        }
        var verdict = verdict(address, content);
        if (verdict.endsWith(" FOUND")) {
            LOG.warn("The virus scanner has found something: {}", verdict.replaceAll("[^A-Za-z0-9.:/_ -]", "?"));
            throw new RuleViolation("files.file.infected");
        }
        if (!verdict.endsWith(" OK")) {
            LOG.error("The virus scanner gave no verdict: {}", verdict.replaceAll("[^A-Za-z0-9.:/_ -]", "?"));
            throw new RuleViolation("files.file.unscanned");
        }
    }

    private static String verdict(URI scanner, InputStreamSource content) throws IOException {
        try (var file = content.getInputStream()) {
            return ask(scanner, file);
        }
    }

    private static String ask(URI scanner, InputStream file) {
        try (var socket = new Socket()) {
            var port = scanner.getPort() < 0 ? USUAL_PORT : scanner.getPort();
            socket.connect(new InetSocketAddress(scanner.getHost(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            var chunk = new byte[CHUNK];
            for (var read = file.read(chunk); read > 0; read = file.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException away) {
            LOG.error("The virus scanner does not answer: {}", away.getMessage());
            return "";
        }
    }
}
