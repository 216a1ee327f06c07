package vn.thidua.whatifs;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.UnitResult;
import vn.thidua.simulations.UnitChange;
import vn.thidua.simulations.WhatIf;

/**
 * The answer to some tried figures of one unit.
 *
 * @param input what was scored before, with the figures as they are
 * @param next by entry, what would earn more on top of the tried figures
 * @param refused figures that are no answer to what is asked; they were not tried
 * @param withPlaces whether the reader may see places
 */
public record Trial(
        DossierKey key,
        Questionnaire questionnaire,
        ClusterYear input,
        WhatIf whatIf,
        Map<Subject, Next> next,
        Map<Subject, RuleViolation> refused,
        boolean withPlaces) {

    private static final Set<InputKind> TRIED =
            EnumSet.of(InputKind.FIGURE, InputKind.FIGURE_AND_PREVIOUS, InputKind.COUNT, InputKind.POINTS);

    public Trial {
        next = Map.copyOf(next);
        refused = Map.copyOf(refused);
    }

    /**
     * The nearest figure that earns more.
     *
     * @param gain points more for the unit, in all criteria that read the figure
     */
    public record Next(
            BigDecimal figure,
            BigDecimal gain,
            @Nullable Integer placeBefore,
            @Nullable Integer placeAfter) {}

    /** Whether an entry is a figure, a count or points: what can be tried by typing. */
    public static boolean isTried(Question question) {
        return TRIED.contains(question.kind());
    }

    /** The unit before and after. */
    public UnitChange own() {
        return whatIf.change(unit()).orElseThrow();
    }

    /** The unit ahead after the change; none for the first, and where places are not shown. */
    public Optional<WhatIf.NextPlace> ahead() {
        return withPlaces ? WhatIf.nextPlace(whatIf.after(), unit()) : Optional.empty();
    }

    /** The figure as it is; absent where there is none yet. */
    public @Nullable BigDecimal present(Subject subject) {
        return questionnaire.readersOf(subject).stream()
                .findFirst()
                .map(criterion ->
                        Objects.requireNonNull(input.units().get(unit())).cell(criterion.code()))
                .map(Trial::figureIn)
                .orElse(null);
    }

    /** The points of all criteria that read an entry, before. */
    public BigDecimal pointsBefore(Subject subject) {
        return points(whatIf.before().unit(unit()).orElseThrow(), subject);
    }

    /** The points of all criteria that read an entry, with the tried figures. */
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

    static @Nullable BigDecimal figureIn(Cell cell) {
        if (cell.count() != null) {
            return new BigDecimal(cell.count());
        }
        return cell.points() != null ? cell.points() : cell.actual();
    }
}
