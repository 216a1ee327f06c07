package vn.thidua.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in which a trial keeps everything of its database, and which one portal at a time may use.
 *
 * <p>The operating system gives the lock back when the portal ends, however it ends; so whoever holds it knows that any
 * server still running here was left behind.
 */
record EmbeddedDatabaseDirectory(Path path, FileLock lock) {

    static EmbeddedDatabaseDirectory claim(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            create(path);
            var lock = tryLock(path.resolve("lock"));
            if (lock == null) {
                throw new StartupRefused("startup.directoryInUse", path);
            }
            return new EmbeddedDatabaseDirectory(path, lock);
        } catch (IOException e) {
            throw new StartupRefused("startup.directoryNotWritable", e, path, reason(e));
        }
    }

    private static void create(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.getParent());
            OwnerOnly.createDirectory(path);
        }
    }

    @SuppressWarnings("resource") // the channel is closed with its lock
    private static @Nullable FileLock tryLock(Path file) throws IOException {
        try {
            return FileChannel.open(file, CREATE, WRITE).tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String reason(IOException e) {
        var told = e instanceof FileSystemException refused ? refused.getReason() : e.getMessage();
        return told == null ? e.getClass().getSimpleName() : told;
    }

    /** What PostgreSQL keeps; it is there once the first start has gone well, and never half made. */
    Path data() {
        return path.resolve("data");
    }

    /** Where the first start prepares {@link #data()}; a leftover of an interrupted one is worth nothing. */
    Path freshDataInTheMaking() throws IOException {
        var fresh = path.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        return fresh;
    }

    /** The programs of PostgreSQL, unpacked, without any whose unpacking was interrupted. */
    Path programs() throws IOException {
        var programs = Files.createDirectories(path.resolve("programs"));
        try (var versions = Files.list(programs)) {
            for (var version : versions.toList()) {
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
        return programs;
    }

    /** What the server says, from its last start on. */
    Path log() {
        return path.resolve("server.log");
    }

    /** A password nobody chose, kept beside the data for the next start, for the eyes of the owner only. */
    String password() throws IOException {
        var file = path.resolve("password");
        if (!Files.exists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            OwnerOnly.write(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file, UTF_8);
    }

    void release() throws IOException {
        lock.channel().close();
    }
}
