package vn.thidua.whatifs.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.units.UnitId;
import vn.thidua.whatifs.TriedValue;

/**
 * Everything that was typed or chosen to be tried, by unit and entry. What was left empty is not among it.
 *
 * @param submissions other days on which self-scores are handed in
 */
record TriedFigures(Map<UnitId, Map<Subject, TriedFigure>> byUnit, Map<UnitId, TriedDay> submissions) {

    /** Parameters that carry figures and options begin with this. */
    private static final String FIGURE = "so.";

    /** Parameters that carry a state in the place of a figure begin with this. */
    private static final String STATE = "tt.";

    /** The parameter of the day on which a self-score is handed in begins with this. */
    private static final String SUBMISSION = "ngay-nop.";

    /** Names of parameters name the unit too; those of the unit that is looked at may leave it out. */
    static TriedFigures of(
            Questionnaire questionnaire,
            Year year,
            UnitId looked,
            List<UnitId> units,
            MultiValueMap<String, String> parameters) {
        var submissions = new LinkedHashMap<UnitId, TriedDay>();
        var byUnit = new LinkedHashMap<UnitId, Map<Subject, TriedFigure>>();
        for (var unit : units) {
            var tried = new LinkedHashMap<Subject, TriedFigure>();
            for (var question : questionnaire.forUnit(unit).questions().values()) {
                read(question, unit, unit.equals(looked), parameters)
                        .ifPresent(figure -> tried.put(question.subject(), figure));
            }
            if (!tried.isEmpty()) {
                byUnit.put(unit, tried);
            }
            TriedDay.of(parameters.getFirst(submissionField(unit)), year).ifPresent(day -> submissions.put(unit, day));
        }
        return new TriedFigures(byUnit, submissions);
    }

    private static Optional<TriedFigure> read(
            Question question, UnitId unit, boolean looked, MultiValueMap<String, String> parameters) {
        var named = read(question, "%s.%s".formatted(unit, question.subject()), parameters);
        return named.isEmpty() && looked ? read(question, question.subject().key(), parameters) : named;
    }

    private static Optional<TriedFigure> read(
            Question question, String name, MultiValueMap<String, String> parameters) {
        var texts = Objects.requireNonNullElse(parameters.get(FIGURE + name), List.<String>of());
        var state = Objects.requireNonNullElse(parameters.getFirst(STATE + name), "");
        return TriedFigure.of(question, texts, state.startsWith("#") ? state.substring(1) : "");
    }

    static String figureField(UnitId unit, Subject subject) {
        return FIGURE + unit + "." + subject;
    }

    static String stateField(UnitId unit, Subject subject) {
        return STATE + unit + "." + subject;
    }

    static String submissionField(UnitId unit) {
        return SUBMISSION + unit;
    }

    boolean isEmpty() {
        return byUnit.isEmpty() && submissions.isEmpty();
    }

    /** The days that could be read. */
    Map<UnitId, LocalDate> days() {
        var days = new LinkedHashMap<UnitId, LocalDate>();
        submissions.forEach((unit, tried) -> {
            if (tried.day() != null) {
                days.put(unit, tried.day());
            }
        });
        return days;
    }

    Optional<TriedFigure> of(UnitId unit, Subject subject) {
        return Optional.ofNullable(byUnit.getOrDefault(unit, Map.of()).get(subject));
    }

    /** What could be read. */
    Map<UnitId, Map<Subject, TriedValue>> values() {
        var values = new LinkedHashMap<UnitId, Map<Subject, TriedValue>>();
        byUnit.forEach((unit, figures) -> figures.forEach((subject, figure) -> {
            if (figure.value() != null) {
                values.computeIfAbsent(unit, none -> new LinkedHashMap<>()).put(subject, figure.value());
            }
        }));
        return values;
    }
}
