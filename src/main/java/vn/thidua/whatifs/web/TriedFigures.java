package vn.thidua.whatifs.web;

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

/** Everything that was typed or chosen to be tried, by unit and entry. What was left empty is not among it. */
record TriedFigures(Map<UnitId, Map<Subject, TriedFigure>> byUnit) {

    /** Parameters that carry figures and options begin with this. */
    private static final String FIGURE = "so.";

    /** Parameters that carry a state in the place of a figure begin with this. */
    private static final String STATE = "tt.";

    /** Names of parameters name the unit too; those of the unit that is looked at may leave it out. */
    static TriedFigures of(
            Questionnaire questionnaire, UnitId looked, List<UnitId> units, MultiValueMap<String, String> parameters) {
        var byUnit = new LinkedHashMap<UnitId, Map<Subject, TriedFigure>>();
        for (var unit : units) {
            var tried = new LinkedHashMap<Subject, TriedFigure>();
            for (var question : questionnaire.questions().values()) {
                read(question, unit, unit.equals(looked), parameters)
                        .ifPresent(figure -> tried.put(question.subject(), figure));
            }
            if (!tried.isEmpty()) {
                byUnit.put(unit, tried);
            }
        }
        return new TriedFigures(byUnit);
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

    boolean isEmpty() {
        return byUnit.isEmpty();
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
