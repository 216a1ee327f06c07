package vn.thidua.dossiers;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.files.FileId;
import vn.thidua.files.FileStore;
import vn.thidua.files.StoredFile;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

/**
 * The files that prove a report's figures. The unit's editor attaches them while the figure may change, and while an
 * explanation is asked for; whoever may read the report may read them.
 */
@Service
@Transactional
public class EvidenceService {

    private final Desk desk;
    private final Dossiers dossiers;
    private final EvidenceFiles evidence;
    private final EvidenceTable table;
    private final DossierHistory history;
    private final ClusterYears years;
    private final FileStore files;
    private final Clock clock;

    EvidenceService(
            Desk desk,
            Dossiers dossiers,
            EvidenceFiles evidence,
            EvidenceTable table,
            DossierHistory history,
            ClusterYears years,
            FileStore files,
            Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.table = table;
        this.history = history;
        this.years = years;
        this.files = files;
        this.clock = clock;
    }

    /** Everything that proves a report now. */
    @Transactional(readOnly = true)
    public List<EvidenceView> of(DossierKey key, Actor actor) {
        desk.find(key, actor);
        return table.of(key);
    }

    /** How many bytes a unit's evidence takes, of how many it may. */
    @Transactional(readOnly = true)
    public Room room(DossierKey key, Actor actor) {
        desk.find(key, actor);
        return new Room(files.used(key.unit().unitId()), files.quota(), files.largest());
    }

    /** What a unit's files take, may take together, and may take each. */
    public record Room(long used, long quota, long largest) {}

    /** Stores a file and puts it beside a figure. */
    public void attach(
            DossierKey key, Subject subject, String name, InputStreamSource content, PageNote pages, Actor actor) {
        var dossier = requireOpen(key, subject, actor);
        attach(dossier, subject, files.keep(key.unit().unitId(), name, content, actor.login()), pages, actor);
    }

    /** Puts a file that the unit has sent before beside another figure too, or says anew where to look in it. */
    public void attach(DossierKey key, Subject subject, FileId file, PageNote pages, Actor actor) {
        var dossier = requireOpen(key, subject, actor);
        var stored = files.require(file);
        if (!stored.owner().equals(key.unit().unitId())) {
            throw new NotFound(file);
        }
        attach(dossier, subject, stored, pages, actor);
    }

    private void attach(Dossier dossier, Subject subject, StoredFile stored, PageNote pages, Actor actor) {
        var now = clock.instant();
        var there = evidence.findByFile(stored.id()).stream()
                .filter(each -> !each.isDetached())
                .filter(each ->
                        each.dossier().equals(dossier.id()) && each.subject().equals(subject))
                .findFirst();
        evidence.save(
                there.isPresent()
                        ? there.get().describe(dossier.key(), stored, pages, actor.login(), now)
                        : new EvidenceFile(dossier, subject, stored, pages, actor.login(), now));
        evidence.flush();
    }

    /**
     * Takes a file away from a figure. What was never handed in leaves nothing but its line in the journal; what was handed
     * in stays on record and can be read as before.
     */
    public void detach(DossierKey key, Subject subject, EvidenceId id, Actor actor) {
        var dossier = requireOpen(key, subject, actor);
        var attached = evidence.findById(id)
                .filter(each -> each.dossier().equals(dossier.id()))
                .filter(each -> each.subject().equals(subject) && !each.isDetached())
                .orElseThrow(() -> new NotFound(id));
        var handedIn = attached.wasHandedIn(dossier);
        if (handedIn && dossier.stage() == Stage.EXPLANATION) {
            throw new RuleViolation("evidence.handedIn");
        }
        var stored = files.require(attached.file());
        evidence.save(attached.detach(key, stored, actor.login(), clock.instant()));
        evidence.flush();
        if (!handedIn) {
            evidence.delete(attached);
            evidence.flush();
            if (evidence.findByFile(stored.id()).isEmpty()) {
                files.discard(stored.id());
            }
        }
    }

    /** A file of the report, for whoever may read the report. */
    @Transactional(readOnly = true)
    public StoredFile file(DossierKey key, FileId file, Actor actor) {
        return desk.find(key, actor)
                .filter(dossier -> table.isPartOf(dossier.id(), file))
                .map(dossier -> files.require(file))
                .orElseThrow(() -> new NotFound(file));
    }

    /** The content of such a file. */
    @Transactional(readOnly = true)
    public InputStream read(DossierKey key, FileId file, Actor actor) {
        return files.read(file(key, file, actor).id());
    }

    /** Why the report was handed in without proof that the scorecard wants, in the unit's words. */
    @Transactional(readOnly = true)
    public Optional<String> explanation(DossierKey key, Actor actor) {
        return desk.find(key, actor).flatMap(dossier -> history.explanation(dossier.id()));
    }

    /** Refuses whoever attaches nothing to this report, before anything is said about a form. */
    @Transactional(readOnly = true)
    public void requireEditor(DossierKey key, Actor actor) {
        desk.find(key, actor);
        if (!actor.edits(key.unit())) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
    }

    private Dossier requireOpen(DossierKey key, Subject subject, Actor actor) {
        requireEditor(key, actor);
        years.questionnaire(key).require(subject);
        var dossier = dossiers.requireOrBegin(key);
        dossier.requireOpenForEvidence(subject, actor, clock.instant());
        return dossier;
    }
}
