package vn.thidua.whatifs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.rules.InputKind;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.simulations.WhatIf;

/** What one unit might answer to each question to earn more, and how far it is from there. */
record NextAnswers(Questionnaire questionnaire, ClusterYear input, String unit) {

    static Map<Subject, Trial.Next> of(Questionnaire questionnaire, ClusterYear input, String unit) {
        var asked = new NextAnswers(questionnaire, input, unit);
        var next = new LinkedHashMap<Subject, Trial.Next>();
        questionnaire
                .questions()
                .forEach((subject, question) -> asked.next(question).ifPresent(answer -> next.put(subject, answer)));
        return next;
    }

    /** The nearest answer with which the first of the criteria that read it earns more, and what the unit gains by it in all. */
    private Optional<Trial.Next> next(Question question) {
        for (var criterion : questionnaire.readersOf(question.subject())) {
            var answer = WhatIf.nextLevel(input, unit, criterion.code(), question.decimals())
                    .map(level -> question.figureIn(level.cell()));
            if (answer.isPresent()) {
                var cells = TriedCells.cells(questionnaire, input, unit, question.subject(), answer.get());
                var change = WhatIf.of(input, unit, cells).change(unit).orElseThrow();
                var gain = change.totalAfter().subtract(change.totalBefore());
                if (gain.signum() > 0) {
                    return Optional.of(new Trial.Next(
                            answer.get(),
                            distance(question, criterion.code(), answer.get()),
                            gain,
                            change.placeBefore(),
                            change.placeAfter()));
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable BigDecimal distance(Question question, String criterion, Figure answer) {
        var isNumber = question.kind() == InputKind.FIGURE
                || question.kind() == InputKind.COUNT
                || question.kind() == InputKind.POINTS;
        var present = question.figureIn(
                Objects.requireNonNull(input.units().get(unit)).cell(criterion));
        return isNumber && present != null && present.isNumber()
                ? new BigDecimal(answer.requireText())
                        .subtract(new BigDecimal(present.requireText()))
                        .abs()
                : null;
    }
}
