package vn.thidua.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Restores an archive into a database that holds nothing yet: brings the schema to where the archive was, then writes all
 * rows or none. The archive is proved before anything is touched. What comes from a trial leaves its accounts behind, since
 * everybody knows their password, and with them what is theirs: keys, lent duties, notices and addresses, which whoever gets
 * the same login would inherit.
 */
final class ArchiveReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ABOUT_ACCOUNTS =
            Pattern.compile("account(_.*)?|user_.*|delegation|notice(_.*)?|mail_outbox");

    private final DataSource target;
    private final boolean trial;

    ArchiveReader(DataSource target, boolean trial) {
        this.target = target;
        this.trial = trial;
    }

    Archive restore(Path file) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile())) {
            var archive = sheet(zip);
            prove(archive, zip);
            requireEmpty();
            migrate(archive);
            try (var database = target.getConnection()) {
                Patience.unlimited(database);
                database.setAutoCommit(false);
                try {
                    fill(database, archive, zip);
                    database.commit();
                } catch (SQLException | IOException | RuntimeException failed) {
                    database.rollback();
                    throw failed;
                }
            }
            return archive;
        } catch (ZipException broken) {
            throw new BadArchive("backup.notAnArchive", file);
        }
    }

    private static Archive sheet(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Archive.SHEET);
        if (entry == null) {
            throw new BadArchive("backup.notAnArchive", zip.getName());
        }
        try (var sheet = zip.getInputStream(entry)) {
            var archive = JSON.readValue(sheet, Archive.class);
            if (archive.format() != Archive.FORMAT) {
                throw new BadArchive("backup.format", archive.format());
            }
            return archive;
        } catch (JacksonException unreadable) {
            throw new BadArchive("backup.notAnArchive", zip.getName());
        }
    }

    private static void prove(Archive archive, ZipFile zip) throws IOException {
        for (var table : archive.tables()) {
            try (var text = new DigestInputStream(open(zip, table), ArchiveWriter.sha256())) {
                text.transferTo(OutputStream.nullOutputStream());
                if (!ArchiveWriter.hex(text.getMessageDigest()).equals(table.sha256())) {
                    throw new BadArchive("backup.damaged", table.name());
                }
            }
        }
    }

    private static InputStream open(ZipFile zip, Archive.Table table) throws IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new BadArchive("backup.damaged", table.name());
        }
        return zip.getInputStream(entry);
    }

    private void requireEmpty() throws SQLException {
        try (var database = target.getConnection()) {
            if (Schema.of(database).isUsed(database)) {
                throw new BadArchive("backup.notEmpty");
            }
        }
    }

    private void migrate(Archive archive) {
        var flyway = Flyway.configure()
                .dataSource(target)
                .target(MigrationVersion.fromVersion(archive.schema()))
                .load();
        var known = List.of(flyway.info().all()).stream()
                .anyMatch(migration -> archive.schema().equals(String.valueOf(migration.getVersion())));
        if (!known) {
            throw new BadArchive("backup.newer", archive.schema());
        }
        flyway.migrate();
    }

    private void fill(Connection database, Archive archive, ZipFile zip) throws SQLException, IOException {
        var written = new LinkedHashMap<String, Archive.Table>();
        archive.tables().forEach(table -> written.put(table.name(), table));
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        for (var name : Schema.of(database).tables()) {
            var table = written.get(name);
            if (table != null && !staysBehind(archive, name)) {
                try (var text = open(zip, table)) {
                    var rows = copy.copyIn(
                            "copy %s (%s) from stdin".formatted(Schema.quoted(name), Schema.quoted(table.columns())),
                            text);
                    if (rows != table.rows()) {
                        throw new BadArchive("backup.damaged", name);
                    }
                }
            }
        }
        continueNumbering(database);
    }

    private boolean staysBehind(Archive archive, String table) {
        return archive.trial() && !trial && ABOUT_ACCOUNTS.matcher(table).matches();
    }

    /** Numbers that the database gives out itself go on behind the highest that was restored. */
    private static void continueNumbering(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    do $$
                    declare numbered record;
                    begin
                      for numbered in
                        select table_name, column_name, pg_get_serial_sequence(quote_ident(table_name), column_name) as counter
                          from information_schema.columns
                         where table_schema = current_schema()
                           and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null
                      loop
                        execute format('select setval(%L, coalesce((select max(%I) from %I), 0) + 1, false)',
                            numbered.counter, numbered.column_name, numbered.table_name);
                      end loop;
                    end $$
                    """);
        }
    }
}
