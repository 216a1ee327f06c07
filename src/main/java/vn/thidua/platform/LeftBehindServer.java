package vn.thidua.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The server that an earlier portal left running on this data when it was killed.
 *
 * <p>PostgreSQL notes its process number in a file. That number may meanwhile belong to another program, in which case
 * PostgreSQL would refuse to start for ever; nothing but PostgreSQL is ever stopped here.
 */
record LeftBehindServer(Path note, @Nullable ProcessHandle process) {

    static LeftBehindServer in(Path data) throws IOException {
        var note = data.resolve("postmaster.pid");
        return new LeftBehindServer(note, noted(note).flatMap(ProcessHandle::of).orElse(null));
    }

    private static Optional<Long> noted(Path note) throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(note)) {
            return lines.findFirst()
                    .map(String::trim)
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::valueOf);
        }
    }

    /** Stops the server as its own "smart" shutdown does: its only clients died with the portal. */
    void stop() throws IOException {
        if (process == null) {
            return;
        }
        if (!isPostgres(process)) {
            Files.delete(note);
            return;
        }
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("process " + process.pid() + " does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
