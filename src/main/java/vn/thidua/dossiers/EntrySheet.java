package vn.thidua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.rules.Criterion;
import vn.thidua.scoring.UnitResult;

/**
 * Everything that one unit's entry page shows: what is asked and answered, last year's answers, targets, and the unit's own
 * points as they follow from what is known now. Other units' points are not in it.
 *
 * @param result points of the claimed figures; rules that compare with other units are provisional until all have reported
 * @param warnings what looks unlikely about the figures; it is asked about and keeps nobody from anything
 * @param mayEdit whether the actor is the unit's editor; single cells may be locked all the same
 */
public record EntrySheet(
        DossierView dossier,
        Questionnaire questionnaire,
        Map<IndicatorCode, IndicatorView> indicators,
        Map<Subject, EntryView> entries,
        Map<Subject, EntryView> previous,
        Map<Subject, List<EvidenceView>> evidence,
        Map<IndicatorCode, TargetView> targets,
        UnitResult result,
        ReportWarnings warnings,
        boolean mayEdit,
        Instant now) {

    public @Nullable EntryView entry(Subject subject) {
        return entries.get(subject);
    }

    public @Nullable EntryView previous(Subject subject) {
        return previous.get(subject);
    }

    /** What proves this figure. */
    public List<EvidenceView> evidence(Subject subject) {
        return evidence.getOrDefault(subject, List.of());
    }

    /** Whether the actor may attach files to this figure now: while it may change, and while an explanation is asked for. */
    public boolean takesEvidence(Subject subject) {
        return isOpen(subject) || mayEdit && dossier.stage() == Stage.EXPLANATION;
    }

    public @Nullable Lock lockOf(Subject subject) {
        return dossier.lockOf(subject, now);
    }

    /** Whether the actor can type into this cell now. */
    public boolean isOpen(Subject subject) {
        return mayEdit && lockOf(subject) == null;
    }

    /** By code, the criteria in which a change of this figure shows: those that read it, the sums above them, and totals of figures. */
    public Set<String> touchedBy(Subject changed) {
        var readers = questionnaire.readersOf(changed);
        return questionnaire.scorecard().groups().stream()
                .flatMap(group -> group.criteria().stream())
                .flatMap(Criterion::withDescendants)
                .filter(criterion -> readers.contains(criterion) || isTotal(criterion) || isAbove(criterion, readers))
                .map(Criterion::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isTotal(Criterion criterion) {
        return questionnaire
                .subjectOf(criterion)
                .filter(warnings.totals()::contains)
                .isPresent();
    }

    private static boolean isAbove(Criterion sum, List<Criterion> readers) {
        return sum.withDescendants().skip(1).anyMatch(readers::contains);
    }

    /** What stands in the way of handing the report in: cells that can be changed and are empty or lack their reason. */
    public List<Problem> problems() {
        return questionnaire.questions().keySet().stream()
                .filter(subject -> lockOf(subject) == null)
                .map(this::problem)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Problem problem(Subject subject) {
        var entry = entries.get(subject);
        if (entry == null || entry.claim() == null) {
            return new Problem(subject, Problem.Kind.FIGURE_MISSING);
        }
        return entry.isAnswered() ? null : new Problem(subject, Problem.Kind.REASON_MISSING);
    }

    /**
     * Cells for whose figure the scorecard wants proof, and that have neither a file nor a note. They do not keep the report
     * from being handed in; whoever hands it in says why they are without.
     */
    public List<Subject> unproved() {
        return questionnaire.questions().keySet().stream()
                .filter(subject -> lockOf(subject) == null)
                .filter(this::lacksProof)
                .toList();
    }

    private boolean lacksProof(Subject subject) {
        var entry = entries.get(subject);
        var claim = entry == null ? null : entry.claim();
        return claim != null
                && claim.figure().isNumber()
                && claim.note().isEmpty()
                && evidence(subject).isEmpty()
                && questionnaire.evidenceFor(subject).isPresent();
    }

    /** One cell that keeps the report from being handed in. */
    public record Problem(Subject subject, Kind kind) {

        /** What it lacks. */
        public enum Kind {
            FIGURE_MISSING,
            REASON_MISSING
        }
    }
}
