package vn.thidua.archives;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.stereotype.Service;
import vn.thidua.accounts.Actor;
import vn.thidua.archives.ImportRun.Kind;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.LanguageSetup;

/**
 * Tries files and takes them in behind the scenes, one after the other, so that whoever started it may leave the page and come
 * back to it. How far a run has come is written down beside it, while its own work stays in one transaction.
 */
@Service
public class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final ClusterArchives archives;
    private final ImportRunTable table;
    private final Clock clock;

    /** Whoever starts a run is its author, on the worker as well. */
    private final ExecutorService worker = new DelegatingSecurityContextExecutorService(
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("import-")));

    ImportRuns(ClusterArchives archives, ImportRunTable table, Clock clock) {
        this.archives = archives;
        this.table = table;
        this.clock = clock;
    }

    /** Begins a run of files that were offered; one that is under way goes on instead. */
    public void start(UUID upload, Kind kind, Actor actor) {
        var fileName = archives.offered(upload, actor);
        if (table.begin(upload, kind, fileName, actor.login(), clock.instant())) {
            worker.execute(() -> run(upload, kind, actor));
        }
    }

    /** The newest run of files that this administrator offered. */
    public ImportRun require(UUID upload, Actor actor) {
        ClusterArchives.requireAdministrator(actor);
        return table.find(upload, actor.login(), clock.instant()).orElseThrow(() -> new NotFound(upload));
    }

    /** The last run that this administrator started. */
    public Optional<ImportRun> last(Actor actor) {
        ClusterArchives.requireAdministrator(actor);
        return table.last(actor.login(), clock.instant());
    }

    private void run(UUID upload, Kind kind, Actor actor) {
        LocaleContextHolder.setLocale(LanguageSetup.VIETNAMESE);
        var progress =
                new ImportProgress((file, done, total) -> table.advance(upload, file, done, total, clock.instant()));
        try {
            var report = kind == Kind.TAKING
                    ? archives.take(upload, progress, actor)
                    : archives.rehearse(upload, progress, actor);
            table.end(upload, report, clock.instant());
        } catch (RuntimeException defect) {
            LOG.error("The import {} failed; nothing of it was taken in", upload, defect);
            table.end(upload, null, clock.instant());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
