package vn.thidua.dossiers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.CellChange;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Warnings;
import vn.thidua.kernel.RuleViolation;

/** Takes typed cells to the service: what cannot be read stays behind with its message, what nobody touched is left alone. */
@Component
class CellSaving {

    private final EntryService entries;
    private final ClusterYears years;
    private final Warnings warnings;

    CellSaving(EntryService entries, ClusterYears years, Warnings warnings) {
        this.entries = entries;
        this.years = years;
        this.warnings = warnings;
    }

    /** What became of each cell that was touched. */
    Map<Subject, Attempt> save(DossierKey key, List<TypedCell> typed, Actor actor) {
        var questionnaire = years.questionnaire(key);
        var attempts = new LinkedHashMap<Subject, Attempt>();
        var changes = new ArrayList<CellChange>();
        for (var cell : typed) {
            if (cell.resolve().equals(TypedCell.THEIRS)) {
                continue;
            }
            var reading = CellReader.read(cell, questionnaire.require(cell.subject()));
            var untouched = reading.isClear()
                    && cell.resolve().isEmpty()
                    && TypedCell.signature(reading.claim()).equals(cell.was());
            if (untouched) {
                continue;
            }
            attempts.put(cell.subject(), new Attempt(cell, reading, null));
            if (reading.isClear()) {
                changes.add(new CellChange(cell.subject(), cell.versionToReplace(), reading.claim(), cell.source()));
            }
        }
        for (var outcome : entries.save(key, changes, actor)) {
            attempts.computeIfPresent(outcome.subject(), (subject, attempt) -> attempt.ended(outcome));
        }
        typed.forEach(cell -> explain(key, cell, attempts, actor));
        return attempts;
    }

    /** Reasons belong to a figure that stands; where it could not be saved they wait in the browser's row with it. */
    private void explain(DossierKey key, TypedCell cell, Map<Subject, Attempt> attempts, Actor actor) {
        var attempt = attempts.get(cell.subject());
        if (cell.resolve().equals(TypedCell.THEIRS) || attempt != null && !attempt.isSaved()) {
            return;
        }
        try {
            cell.explanations()
                    .forEach(given ->
                            warnings.explain(key, cell.subject(), given.check(), given.stock(), given.text(), actor));
        } catch (RuleViolation refusal) {
            attempts.put(cell.subject(), new Attempt(cell, CellReading.trouble(refusal.code(), refusal.args()), null));
        }
    }

    /** Whether everything that was touched is saved. */
    static boolean isAllSaved(Map<Subject, Attempt> attempts) {
        return attempts.values().stream().allMatch(Attempt::isSaved);
    }

    static boolean hasConflict(Map<Subject, Attempt> attempts) {
        return attempts.values().stream().anyMatch(Attempt::isConflict);
    }
}
