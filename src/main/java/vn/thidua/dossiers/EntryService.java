package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;

/** Typing a unit's report: what its grid shows, saving cells, and what changed since it was handed in. */
@Service
@Transactional(readOnly = true)
public class EntryService {

    private final Desk desk;
    private final Dossiers dossiers;
    private final DossierEntries entries;
    private final EntryTable table;
    private final EvidenceTable evidence;
    private final DossierHistory history;
    private final ClusterYears years;
    private final Warnings warnings;
    private final Clock clock;

    EntryService(
            Desk desk,
            Dossiers dossiers,
            DossierEntries entries,
            EntryTable table,
            EvidenceTable evidence,
            DossierHistory history,
            ClusterYears years,
            Warnings warnings,
            Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.entries = entries;
        this.table = table;
        this.evidence = evidence;
        this.history = history;
        this.years = years;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** The report with everything around it that an editor needs to see. */
    public EntrySheet sheet(DossierKey key, Actor actor) {
        var dossier = desk.view(key, actor);
        var year = years.read(key.season());
        return new EntrySheet(
                dossier,
                year.questionnaire().forUnit(key.unit()),
                year.indicators(),
                year.entriesOf(key.unit()),
                year.previousOf(key.unit()),
                evidence.of(key).stream().collect(Collectors.groupingBy(EvidenceView::subject)),
                year.targetsOf(key.unit()),
                score(ClusterYears.inputs(year, key, Ledger.CLAIMED, actor), key),
                warnings.of(key, year.inputs(Ledger.CLAIMED), year),
                actor.edits(key.unit()),
                clock.instant());
    }

    /** Whether somebody may read the report. */
    @Transactional(readOnly = true)
    public boolean isVisibleTo(DossierKey key, Actor actor) {
        return desk.isVisibleTo(key, actor);
    }

    /**
     * Saves cells, each by itself: one that is refused, or that someone else changed meanwhile, keeps the others from
     * nothing. Saving once more what already stands there changes nothing, so an attempt may be repeated safely.
     */
    @Transactional
    public List<SaveOutcome> save(DossierKey key, Collection<CellChange> changes, Actor actor) {
        desk.find(key, actor);
        if (!actor.edits(key.unit())) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        var questionnaire = years.questionnaire(key);
        var dossier = dossiers.requireOrBegin(key);
        var now = clock.instant();
        return changes.stream()
                .map(change -> save(dossier, questionnaire.require(change.subject()), change, actor, now))
                .toList();
    }

    /** What saving these cells would come to, without saving them: what stands there now, and what would be refused and why. */
    public List<SaveOutcome> rehearse(DossierKey key, Collection<CellChange> changes, Actor actor) {
        var dossier = desk.find(key, actor).orElseGet(() -> new Dossier(key));
        if (!actor.edits(key.unit())) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
        var questionnaire = years.questionnaire(key);
        var now = clock.instant();
        return changes.stream()
                .map(change -> {
                    var entry = entry(dossier, change, actor, now);
                    var hindrance =
                            hindrance(dossier, entry, questionnaire.require(change.subject()), change, actor, now);
                    return hindrance != null ? hindrance : SaveOutcome.saved(EntryView.of(entry, key.unit()));
                })
                .toList();
    }

    /** Every change of one entry, newest first. */
    public List<FigureChange> history(DossierKey key, Subject subject, Actor actor) {
        years.questionnaire(key).require(subject);
        return desk.find(key, actor)
                .map(dossier -> history.of(dossier.id(), subject))
                .orElse(List.of());
    }

    /** The files that prove one entry. */
    public List<EvidenceView> proofs(DossierKey key, Subject subject, Actor actor) {
        desk.find(key, actor);
        return evidence.of(key).stream()
                .filter(each -> each.subject().equals(subject))
                .toList();
    }

    /** Every change of the report's figures, newest first. */
    public List<FigureChange> history(DossierKey key, Actor actor) {
        return desk.find(key, actor).map(dossier -> history.of(dossier.id())).orElse(List.of());
    }

    /** What differs from the figures that were handed in last, with the effect on the unit's own points. */
    public List<Revision> revisions(DossierKey key, Actor actor) {
        var dossier = desk.find(key, actor).orElse(null);
        if (dossier == null || dossier.lastSubmittedAt() == null) {
            return List.of();
        }
        var current = bySubject(table.of(key));
        var changed = history.firstClaimsAfter(dossier.id(), dossier.submittedChange()).stream()
                .filter(change -> !Objects.equals(change.before(), claimed(current.get(change.subject()))))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        var year = years.read(key.season());
        var questionnaire = year.questionnaire().forUnit(key.unit());
        var inputs = ClusterYears.inputs(year, key, Ledger.CLAIMED, actor);
        var now = score(inputs, key);
        return questionnaire.questions().values().stream()
                .flatMap(question -> changed.stream()
                        .filter(change -> change.subject().equals(question.subject()))
                        .map(change -> revision(change, question, questionnaire, inputs, now, key, current)))
                .toList();
    }

    private SaveOutcome save(Dossier dossier, Question question, CellChange change, Actor actor, Instant now) {
        var entry = entry(dossier, change, actor, now);
        var unit = dossier.key().unit();
        if (Objects.equals(entry.claim(), change.claim())) {
            return SaveOutcome.saved(EntryView.of(entry, unit));
        }
        var hindrance = hindrance(dossier, entry, question, change, actor, now);
        if (hindrance != null) {
            return hindrance;
        }
        var saved = entries.save(entry.claim(dossier.key(), change.claim(), change.source(), actor.login(), now));
        entries.flush();
        return SaveOutcome.saved(EntryView.of(saved, unit));
    }

    private DossierEntry entry(Dossier dossier, CellChange change, Actor actor, Instant now) {
        return entries.findById(EntryId.of(dossier.id(), change.subject()))
                .orElseGet(() -> new DossierEntry(dossier.id(), change.subject(), actor.login(), now));
    }

    /** What keeps a change from being saved: a rule, or somebody else's change; nothing if it can be. */
    private static @Nullable SaveOutcome hindrance(
            Dossier dossier, DossierEntry entry, Question question, CellChange change, Actor actor, Instant now) {
        var unit = dossier.key().unit();
        try {
            dossier.requireOpen(change.subject(), actor, now);
            if (change.claim() != null) {
                question.check(change.claim().figure());
            }
        } catch (RuleViolation refusal) {
            return SaveOutcome.refused(change.subject(), EntryView.of(entry, unit), refusal);
        }
        if (entry.version() != change.seenVersion()) {
            return SaveOutcome.conflict(EntryView.of(entry, unit));
        }
        return null;
    }

    private static Revision revision(
            FigureChange change,
            Question question,
            Questionnaire questionnaire,
            ClusterYear inputs,
            UnitResult now,
            DossierKey key,
            Map<Subject, EntryView> current) {
        var unit = key.unit().unitId();
        var cells = new LinkedHashMap<String, Cell>();
        var readers = questionnaire.readersOf(change.subject());
        for (var criterion : readers) {
            var cell = Objects.requireNonNull(inputs.units().get(unit)).cell(criterion.code());
            cells.put(criterion.code(), question.cell(change.before(), cell.target(), cell.previous()));
        }
        var before = score(inputs.with(unit, cells), key);
        var effect = BigDecimal.ZERO;
        for (var criterion : readers) {
            effect = effect.add(points(now, criterion.code())).subtract(points(before, criterion.code()));
        }
        var entry = current.get(change.subject());
        var claim = entry == null ? null : entry.claim();
        return new Revision(
                change.subject(),
                change.before(),
                claim == null ? null : claim.figure(),
                effect,
                claim == null ? "" : claim.note());
    }

    private static BigDecimal points(UnitResult result, String criterion) {
        return result.criterion(criterion).map(CriterionResult::points).orElse(BigDecimal.ZERO);
    }

    private static UnitResult score(ClusterYear inputs, DossierKey key) {
        return ScoringEngine.score(inputs).unit(key.unit().unitId()).orElseThrow(() -> new NotFound(key));
    }

    private static @Nullable Figure claimed(@Nullable EntryView entry) {
        return entry == null ? null : entry.figure(Ledger.CLAIMED);
    }

    private static Map<Subject, EntryView> bySubject(Collection<EntryView> entries) {
        return entries.stream().collect(Collectors.toMap(EntryView::subject, Function.identity()));
    }
}
