package vn.thidua.whatifs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.UnitResult;
import vn.thidua.simulations.UnitChange;
import vn.thidua.simulations.WhatIf;
import vn.thidua.units.UnitId;

/**
 * The answer to some tried values, seen from one unit.
 *
 * @param input what was scored before, with the figures as they are
 * @param next by entry of this unit, what would earn more on top of the tried values
 * @param figures by unit and entry, what the tried values came to
 * @param refused values that are no answer to what is asked; they were not tried
 * @param withPlaces whether the reader may see places
 */
public record Trial(
        DossierKey key,
        Questionnaire questionnaire,
        ClusterYear input,
        WhatIf whatIf,
        Map<Subject, Next> next,
        Map<UnitId, Map<Subject, Figure>> figures,
        Map<UnitId, Map<Subject, RuleViolation>> refused,
        boolean withPlaces) {

    public Trial {
        next = Map.copyOf(next);
        figures = Map.copyOf(figures);
        refused = Map.copyOf(refused);
    }

    /**
     * The nearest answer that earns more.
     *
     * @param distance from the figure that is tried or reported; absent where an option is meant
     * @param gain points more for the unit, in all criteria that read the entry
     */
    public record Next(
            Figure figure,
            @Nullable BigDecimal distance,
            BigDecimal gain,
            @Nullable Integer placeBefore,
            @Nullable Integer placeAfter) {

        /** Whether the unit climbs with it. */
        public boolean climbs() {
            return placeBefore != null && placeAfter != null && placeAfter < placeBefore;
        }
    }

    /** The unit before and after. */
    public UnitChange own() {
        return whatIf.change(unit()).orElseThrow();
    }

    /** The unit ahead after the change; none for the first, and where places are not shown. */
    public Optional<WhatIf.NextPlace> ahead() {
        return withPlaces ? WhatIf.nextPlace(whatIf.after(), unit()) : Optional.empty();
    }

    /** Whether nobody is ahead after the change; not told where places are not shown. */
    public boolean leads() {
        return withPlaces && Integer.valueOf(1).equals(own().placeAfter());
    }

    /** The answer as it is; absent where there is none yet. */
    public @Nullable Figure present(Subject subject) {
        return questionnaire.require(subject).figureIn(cell(key.unit(), subject));
    }

    /** What a tried value came to; absent where none was tried, or it was refused. */
    public Optional<Figure> tried(UnitId unit, Subject subject) {
        return Optional.ofNullable(figures.getOrDefault(unit, Map.of()).get(subject));
    }

    /** When the self-score was handed in, as it is; absent where it was not yet. */
    public @Nullable Instant submittedAt() {
        return Objects.requireNonNull(input.units().get(unit())).submittedAt();
    }

    /** The criteria that are scored by the day on which the self-score is handed in. */
    public List<Criterion> scoredBySubmission() {
        return input.scorecard().leaves().stream()
                .filter(leaf -> leaf.rule() != null && leaf.rule().inputs().contains(InputKind.SUBMISSION))
                .toList();
    }

    /** The unit's result of a criterion, before. */
    public CriterionResult before(Criterion criterion) {
        return result(whatIf.before(), criterion);
    }

    /** The unit's result of a criterion, with what is tried. */
    public CriterionResult after(Criterion criterion) {
        return result(whatIf.after(), criterion);
    }

    private CriterionResult result(ClusterResult year, Criterion criterion) {
        return year.unit(unit())
                .flatMap(result -> result.criterion(criterion.code()))
                .orElseThrow();
    }

    /** Why a tried value is no answer to its question. */
    public Optional<RuleViolation> refusal(UnitId unit, Subject subject) {
        return Optional.ofNullable(refused.getOrDefault(unit, Map.of()).get(subject));
    }

    /** The plan that a figure is measured by; absent where none was assigned. */
    public @Nullable BigDecimal plan(UnitId unit, Subject subject) {
        var plan = cell(unit, subject).target();
        return plan == null || plan.signum() == 0 ? null : plan;
    }

    private Cell cell(UnitId unit, Subject subject) {
        return Objects.requireNonNull(input.units().get(unit.unitId()))
                .cell(questionnaire.readersOf(subject).get(0).code());
    }

    /** The points of all criteria that read an entry, before. */
    public BigDecimal pointsBefore(Subject subject) {
        return points(whatIf.before().unit(unit()).orElseThrow(), subject);
    }

    /** The points of all criteria that read an entry, with the tried values. */
    public BigDecimal pointsAfter(Subject subject) {
        return points(whatIf.after().unit(unit()).orElseThrow(), subject);
    }

    private BigDecimal points(UnitResult result, Subject subject) {
        return questionnaire.readersOf(subject).stream()
                .flatMap(criterion -> result.criterion(criterion.code()).stream())
                .map(CriterionResult::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String unit() {
        return key.unit().unitId();
    }
}
