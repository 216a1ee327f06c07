package vn.thidua.exchange;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.DossierView;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.dossiers.SaveOutcome;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.Directory;

/**
 * A unit's own workbook there and back: written from its report, read again, shown cell by cell, and taken over whole or
 * not at all. Only the unit's editor has to do with it.
 */
@Service
@Transactional(readOnly = true)
public class WorkbookService {

    private final EntryService entries;
    private final WorkflowService workflow;
    private final ClusterYears years;
    private final Directory directory;
    private final WorkbookWriter writer;
    private final WorkbookComparison comparison;
    private final WorkbookUploads uploads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkbookService(
            EntryService entries,
            WorkflowService workflow,
            ClusterYears years,
            Directory directory,
            WorkbookWriter writer,
            WorkbookComparison comparison,
            WorkbookUploads uploads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.workflow = workflow;
        this.years = years;
        this.directory = directory;
        this.writer = writer;
        this.comparison = comparison;
        this.uploads = uploads;
        this.events = events;
        this.clock = clock;
    }

    /** How far the report has come, for its own editor; a year without a scorecard has nothing to fill in. */
    public DossierView dossier(DossierKey key, Actor actor) {
        var dossier = workflow.view(key, actor);
        if (!actor.edits(key.unit())) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
        years.questionnaire(key);
        return dossier;
    }

    /** The report with all its answers, for its own editor. */
    private EntrySheet report(DossierKey key, Actor actor) {
        var report = entries.sheet(key, actor);
        if (!actor.edits(key.unit())) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
        return report;
    }

    /** The workbook as a file. */
    public byte[] write(DossierKey key, Actor actor) {
        var report = report(key, actor);
        return writer.write(
                report,
                directory.unit(key.unit()).fullName(),
                directory.cluster(key.cluster()).name());
    }

    /** Refuses a file by its size, before it is taken into memory. */
    public void weigh(DossierKey key, String fileName, long bytes, Actor actor) {
        dossier(key, actor);
        WorkbookGate.weigh(fileName, bytes);
    }

    /** Keeps a filled-in workbook until it is confirmed; one that is not this report's own is refused. */
    @Transactional
    public UUID offer(DossierKey key, String fileName, byte[] content, Actor actor) {
        dossier(key, actor);
        resultsOf(key, fileName, content);
        return uploads.keep(key, fileName, content, actor.login(), clock.instant());
    }

    /** What the workbook would change, as the report stands now. */
    public WorkbookPreview preview(DossierKey key, UUID upload, Actor actor) {
        var report = report(key, actor);
        var file = uploads.require(upload, key, actor.login());
        var sheet = resultsOf(key, file.fileName(), file.content());
        return preview(file, sheet, comparison.compare(report, sheet, actor));
    }

    /**
     * Takes the workbook over, if that still changes exactly what was shown.
     *
     * @return how many answers changed
     */
    @Transactional
    public int confirm(DossierKey key, UUID upload, String shown, Actor actor) {
        var report = report(key, actor);
        var file = uploads.require(upload, key, actor.login());
        var sheet = resultsOf(key, file.fileName(), file.content());
        var compared = comparison.compare(report, sheet, actor);
        var preview = preview(file, sheet, compared);
        if (!preview.isReady() || !preview.print().equals(shown)) {
            throw new RuleViolation("exchange.confirm.changed");
        }
        var saved = entries.save(key, compared.toSave(), actor);
        if (saved.stream().anyMatch(outcome -> outcome.result() != SaveOutcome.Result.SAVED)) {
            throw new RuleViolation("exchange.confirm.changed");
        }
        uploads.remove(upload);
        events.publishEvent(new WorkbookTaken(
                key, file.fileName(), ClaimPrint.sha256(file.content()), saved.size(), actor.login(), clock.instant()));
        return saved.size();
    }

    private static WorkbookPreview preview(
            WorkbookUploads.Upload file, ReadSheet sheet, WorkbookComparison.Result compared) {
        return new WorkbookPreview(
                file.id(),
                file.fileName(),
                file.at(),
                sheet.name(),
                compared.changes(),
                compared.toSave().size(),
                compared.untouched(),
                compared.faults());
    }

    /** The sheet of results of this very report's workbook. */
    private ReadSheet resultsOf(DossierKey key, String fileName, byte[] content) {
        var sheets = WorkbookReader.read(fileName, content);
        var mark = WorkbookMark.read(fileName, sheets);
        if (!mark.key().equals(key)) {
            throw new RuleViolation(
                    "exchange.file.ofAnother",
                    fileName,
                    nameOf(mark.key()),
                    mark.key().year().toString(),
                    nameOf(key),
                    key.year().toString());
        }
        var own = WorkbookMark.of(key, years.questionnaire(key).scorecard(), mark.results());
        if (!mark.equals(own)) {
            throw new RuleViolation("exchange.file.oldScorecard", fileName, mark.scorecard(), own.scorecard());
        }
        var sheet = sheets.get(mark.results());
        if (sheet == null) {
            throw new RuleViolation("exchange.file.noResults", fileName, mark.results());
        }
        return sheet;
    }

    /** The unit's name, or its code where the portal does not know it. */
    private String nameOf(DossierKey key) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(key.unit()))
                .map(unit -> unit.fullName())
                .findFirst()
                .orElse(key.unit().unitId());
    }
}
