package vn.thidua.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.thidua.platform.EmbeddedDatabaseInitializer;
import vn.thidua.platform.TimeSetup;
import vn.thidua.platform.TrialDatabase;
import vn.thidua.platform.TrialMode;

/**
 * {@code backup FILE} writes the whole database into one file, {@code restore FILE} fills an empty one from it, and
 * {@code move-trial [FOLDER]} brings what was entered in a trial to the configured database. The database is the one that
 * the portal itself would use, with the same settings.
 */
public final class BackupCommand {

    private static final int DONE = 0;
    private static final int UNUSABLE = 2;
    private static final String USUAL_TRIAL_FOLDER = "data/postgres";

    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle words;

    private BackupCommand(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.words = ResourceBundle.getBundle(
                "messages.backup",
                locale.getLanguage().equals("vi") ? locale : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Runs a command if the arguments name one; the exit code then, nothing where the portal is to start. */
    public static OptionalInt run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 0 || !List.of("backup", "restore", "move-trial").contains(arguments[0])) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(new BackupCommand(out, err, Locale.getDefault()).run(Arrays.asList(arguments)));
    }

    private int run(List<String> arguments) {
        var operands = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        var options =
                arguments.stream().filter(argument -> argument.startsWith("--")).toArray(String[]::new);
        var moving = operands.get(0).equals("move-trial");
        if (operands.size() != 2 && !(moving && operands.size() == 1)) {
            err.println(say("backup.usage"));
            return UNUSABLE;
        }
        try (var setting = start(options)) {
            var database = setting.getBean(DataSource.class);
            var trial = setting.getBean(TrialMode.class).active();
            var clock = setting.getBean(Clock.class);
            switch (operands.get(0)) {
                case "backup" -> backup(Path.of(operands.get(1)), database, trial, clock);
                case "restore" -> restore(Path.of(operands.get(1)), database, trial);
                default ->
                    move(
                            Path.of(moving && operands.size() == 2 ? operands.get(1) : USUAL_TRIAL_FOLDER),
                            database,
                            trial,
                            clock);
            }
            return DONE;
        } catch (BadArchive bad) {
            err.println(say(bad.code(), bad.args()));
        } catch (NoSuchFileException absent) {
            err.println(say("backup.absent", absent.getFile()));
        } catch (IOException | SQLException failed) {
            err.println(say("backup.failed", String.valueOf(failed.getMessage())));
        } finally {
            out.flush();
            err.flush();
        }
        return UNUSABLE;
    }

    private static ConfigurableApplicationContext start(String[] options) {
        var application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.addInitializers(EmbeddedDatabaseInitializer.forCommands());
        return application.run(options);
    }

    /** Nothing of the portal but its database. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import(TimeSetup.class)
    static class Settings {}

    private void backup(Path file, DataSource database, boolean trial, Clock clock) throws IOException, SQLException {
        var archive = new ArchiveWriter(database, trial, clock).write(file);
        out.println(say("backup.written", file.toAbsolutePath(), rows(archive), archive.journalHead()));
    }

    private void restore(Path file, DataSource database, boolean trial) throws IOException, SQLException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        var archive = new ArchiveReader(database, trial).restore(file);
        out.println(say("backup.restored", rows(archive), archive.takenAt(), archive.journalHead()));
        if (archive.trial() && !trial) {
            out.println(say("backup.accountsStay"));
        }
    }

    private void move(Path folder, DataSource database, boolean trial, Clock clock) throws IOException, SQLException {
        if (trial) {
            throw new BadArchive("backup.noTarget");
        }
        var file = Files.createTempFile("thidua", ".zip");
        try (var source = TrialDatabase.open(folder)) {
            new ArchiveWriter(source.dataSource(), true, clock).write(file);
            restore(file, database, false);
        } finally {
            Files.delete(file);
        }
    }

    private static long rows(Archive archive) {
        return archive.tables().stream().mapToLong(Archive.Table::rows).sum();
    }

    private String say(String key, Object... args) {
        return new MessageFormat(words.getString(key), words.getLocale())
                .format(Arrays.stream(args).map(String::valueOf).toArray());
    }
}
