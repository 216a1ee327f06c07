package vn.thidua.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a trial that is not running, opened for a command; closing stops its server again. */
public final class TrialDatabase implements AutoCloseable {

    private final EmbeddedDatabase database;

    private TrialDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Refuses, in one sentence, a folder without a trial or with one that is running. */
    public static TrialDatabase open(Path folder) {
        if (!Files.isDirectory(folder.resolve("data"))) {
            throw new StartupRefused("startup.noTrial", folder.toAbsolutePath().normalize());
        }
        return new TrialDatabase(EmbeddedDatabase.start(EmbeddedDatabaseDirectory.claim(folder)));
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(database.url(), EmbeddedDatabase.USER, database.password());
    }

    @Override
    public void close() {
        database.stop();
    }
}
