package vn.thidua.whatifs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Direction;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.units.UnitId;

/**
 * Tried values as cells of a cluster's year.
 *
 * @param cells by unit and criterion, for all criteria that read an entry
 * @param figures what each value came to
 * @param refused values that are no answer to what is asked; they were not tried
 */
record TriedCells(
        Map<String, Map<String, Cell>> cells,
        Map<UnitId, Map<Subject, Figure>> figures,
        Map<UnitId, Map<Subject, RuleViolation>> refused) {

    static TriedCells of(Questionnaire questionnaire, ClusterYear input, Map<UnitId, Map<Subject, TriedValue>> tried) {
        var all = new TriedCells(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        tried.forEach((unit, values) -> {
            if (input.units().containsKey(unit.unitId())) {
                var own = questionnaire.forUnit(unit);
                values.forEach((subject, value) -> all.add(own, input, unit, subject, value));
            }
        });
        return all;
    }

    private void add(Questionnaire questionnaire, ClusterYear input, UnitId unit, Subject subject, TriedValue value) {
        try {
            var figure = figure(questionnaire, input, unit, subject, value);
            var read = cells(questionnaire, input, unit.unitId(), subject, figure);
            cells.computeIfAbsent(unit.unitId(), none -> new LinkedHashMap<>()).putAll(read);
            figures.computeIfAbsent(unit, none -> new LinkedHashMap<>()).put(subject, figure);
        } catch (RuleViolation refusal) {
            refused.computeIfAbsent(unit, none -> new LinkedHashMap<>()).put(subject, refusal);
        }
    }

    /** The cells of all criteria that read this entry, with the figure in the place of what is reported. */
    static Map<String, Cell> cells(
            Questionnaire questionnaire, ClusterYear input, String unit, Subject subject, Figure figure) {
        var question = questionnaire.require(subject);
        var year = Objects.requireNonNull(input.units().get(unit));
        var cells = new LinkedHashMap<String, Cell>();
        for (var criterion : questionnaire.readersOf(subject)) {
            var present = year.cell(criterion.code());
            cells.put(criterion.code(), question.cell(figure, present.target(), present.previous()));
        }
        return cells;
    }

    private static Figure figure(
            Questionnaire questionnaire, ClusterYear input, UnitId unit, Subject subject, TriedValue value) {
        if (value instanceof TriedValue.Given given) {
            return given.figure();
        }
        var percent = ((TriedValue.ShareOfPlan) value).percent();
        var reader = questionnaire.readersOf(subject).get(0);
        var plan = Objects.requireNonNull(input.units().get(unit.unitId()))
                .cell(reader.code())
                .target();
        if (plan == null || plan.signum() == 0) {
            throw new RuleViolation("whatifs.noPlan");
        }
        var lowerIsBetter = input.directionOf(reader) == Direction.LOWER_BETTER;
        return Figure.of(shareOfPlan(questionnaire.require(subject), plan, percent, lowerIsBetter)
                .toPlainString());
    }

    /** Rounded, where it has to be, towards the better side, so that 104 % of the plan is never less than that. */
    private static BigDecimal shareOfPlan(
            Question question, BigDecimal plan, BigDecimal percent, boolean lowerIsBetter) {
        var exact = plan.multiply(percent).movePointLeft(2).stripTrailingZeros();
        var decimals = question.decimals() == 0 ? 0 : Question.MOST_DECIMALS;
        return exact.scale() <= decimals
                ? exact
                : exact.setScale(decimals, lowerIsBetter ? RoundingMode.FLOOR : RoundingMode.CEILING);
    }
}
