package vn.thidua.appraisals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.rankings.Standings;
import vn.thidua.rules.Criterion;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.UnitId;

/**
 * A cluster's year as the province appraises it. A cell waits once the cluster has closed the unit's report, until its figure
 * is accepted or replaced; a figure that changes afterwards waits again.
 *
 * @param entries what was reported, by unit and subject
 * @param dossiers how far each member's report has come, in the order of the members' names
 */
public record Board(
        SeasonView season,
        Standings standings,
        Questionnaire questionnaire,
        Map<UnitId, Map<Subject, EntryView>> entries,
        List<DossierSummary> dossiers) {

    public Board {
        entries = Map.copyOf(entries);
        dossiers = List.copyOf(dossiers);
    }

    public Optional<EntryView> entry(UnitId unit, Subject subject) {
        return Optional.ofNullable(entries.getOrDefault(unit, Map.of()).get(subject));
    }

    public Stage stage(UnitId unit) {
        return dossiers.stream()
                .filter(dossier -> dossier.unit().equals(unit))
                .map(DossierSummary::stage)
                .findFirst()
                .orElse(Stage.DRAFT);
    }

    /** Whether the cell is the province's to judge now and nobody has yet. */
    public boolean isWaiting(UnitId unit, Subject subject) {
        return stage(unit) == Stage.CLUSTER_CLOSED
                && !entry(unit, subject).map(EntryView::isSettled).orElse(false);
    }

    /** Whether the criterion's figure waits; what the system scores by itself never does. */
    public boolean isWaiting(CellId cell) {
        return subject(cell).map(subject -> isWaiting(cell.unit(), subject)).orElse(false);
    }

    /** The figures of a unit that wait, each once even where several criteria read it. */
    public List<Subject> waiting(UnitId unit) {
        return asked(unit).filter(subject -> isWaiting(unit, subject)).toList();
    }

    /** Those of a unit's waiting figures that the cluster left as the unit claimed them. */
    public List<Subject> waitingUnchanged(UnitId unit) {
        return waiting(unit).stream()
                .filter(subject -> entry(unit, subject)
                        .map(entry -> entry.checked() == null)
                        .orElse(true))
                .toList();
    }

    public int waiting() {
        return dossiers.stream()
                .mapToInt(dossier -> waiting(dossier.unit()).size())
                .sum();
    }

    /** How many figures the year has in all. */
    public int figures() {
        return (int) dossiers.stream().flatMap(dossier -> asked(dossier.unit())).count();
    }

    /** How many figures are settled: accepted or replaced, in reports that the province has or is done with. */
    public int settled() {
        return (int) dossiers.stream()
                .flatMap(dossier -> asked(dossier.unit()).filter(subject -> isSettled(dossier, subject)))
                .count();
    }

    private boolean isSettled(DossierSummary dossier, Subject subject) {
        return dossier.stage().hasReached(Stage.APPRAISED)
                || dossier.stage() == Stage.CLUSTER_CLOSED && !isWaiting(dossier.unit(), subject);
    }

    /**
     * The cell to judge after this one: the unit's next waiting criterion, then the next unit's, then from the top again; none
     * once nothing waits.
     */
    public @Nullable CellId nextWaiting(@Nullable CellId after) {
        var cells = dossiers.stream()
                .flatMap(dossier -> criteria().map(criterion -> new CellId(dossier.unit(), criterion.code())))
                .toList();
        var from = cells.indexOf(after) + 1;
        return Stream.concat(cells.subList(from, cells.size()).stream(), cells.subList(0, from).stream())
                .filter(this::isWaiting)
                .filter(cell -> !Objects.equals(cell, after))
                .findFirst()
                .orElse(null);
    }

    /** The entry that a unit's criterion reads; none for what the system knows by itself. */
    public Optional<Subject> subject(CellId cell) {
        return criteria()
                .filter(each -> each.code().equals(cell.criterion()))
                .findFirst()
                .flatMap(questionnaire.forUnit(cell.unit())::subjectOf);
    }

    private Stream<Subject> asked(UnitId unit) {
        return questionnaire.forUnit(unit).questions().keySet().stream();
    }

    private Stream<Criterion> criteria() {
        return questionnaire.scorecard().leaves().stream();
    }
}
