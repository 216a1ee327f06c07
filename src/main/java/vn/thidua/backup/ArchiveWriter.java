package vn.thidua.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole database into one file while the portal goes on working: all tables as they stood at one moment. The
 * file appears under its name only when it is whole.
 */
final class ArchiveWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource source;
    private final boolean trial;
    private final Clock clock;

    ArchiveWriter(DataSource source, boolean trial, Clock clock) {
        this.source = source;
        this.trial = trial;
        this.clock = clock;
    }

    Archive write(Path file) throws IOException, SQLException {
        var target = file.toAbsolutePath();
        var draft = target.resolveSibling(target.getFileName() + ".part");
        Archive archive;
        try (var database = source.getConnection();
                var zip = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(draft)), StandardCharsets.UTF_8)) {
            archive = write(database, zip);
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return archive;
    }

    private Archive write(Connection database, ZipOutputStream zip) throws IOException, SQLException {
        Patience.unlimited(database);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setReadOnly(true);
        database.setAutoCommit(false);
        try {
            var tables = new ArrayList<Archive.Table>();
            for (var table : Schema.of(database).columns().entrySet()) {
                var empty = new Archive.Table(table.getKey(), table.getValue(), 0, "");
                zip.putNextEntry(new ZipEntry(empty.entry()));
                var digest = new DigestOutputStream(new Kept(zip), sha256());
                var rows = database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select %s from %s) to stdout"
                                        .formatted(Schema.quoted(empty.columns()), Schema.quoted(empty.name())),
                                digest);
                digest.flush();
                zip.closeEntry();
                tables.add(new Archive.Table(empty.name(), empty.columns(), rows, hex(digest.getMessageDigest())));
            }
            var archive = new Archive(
                    Archive.FORMAT,
                    text(database, "select max(version) from flyway_schema_history where success"),
                    trial,
                    clock.instant().toString(),
                    text(
                            database,
                            "select coalesce((select hash from journal_entry order by position desc limit 1), '')"),
                    tables);
            zip.putNextEntry(new ZipEntry(Archive.SHEET));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(archive));
            zip.closeEntry();
            return archive;
        } finally {
            database.rollback();
        }
    }

    private static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Stays open for the next table. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
