package vn.thidua.whatifs.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.MultiValueMap;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.kernel.VietnameseNumbers.Ambiguous;

/**
 * The figures that were typed to be tried. A field left empty tries nothing.
 *
 * @param typed every text, by entry, as it came
 * @param figures those texts that are numbers
 * @param troubles what is wrong with the others
 */
record TriedFigures(
        Map<Subject, String> typed, Map<Subject, Figure> figures, Map<Subject, MessageSourceResolvable> troubles) {

    /** Parameters that carry figures begin with this. */
    static final String FIELD = "so.";

    static TriedFigures of(Questionnaire questionnaire, MultiValueMap<String, String> parameters) {
        var typed = new LinkedHashMap<Subject, String>();
        var figures = new LinkedHashMap<Subject, Figure>();
        var troubles = new LinkedHashMap<Subject, MessageSourceResolvable>();
        for (var question : questionnaire.questions().values()) {
            var subject = question.subject();
            var text = parameters.getFirst(FIELD + subject.key());
            if (text == null || text.isBlank()) {
                continue;
            }
            typed.put(subject, text.strip());
            var reading = VietnameseNumbers.read(text, decimals(question));
            reading.number()
                    .ifPresentOrElse(
                            number -> figures.put(subject, Figure.of(number.toPlainString())),
                            () -> troubles.put(subject, trouble(text.strip(), reading)));
        }
        return new TriedFigures(typed, figures, troubles);
    }

    private static int decimals(Question question) {
        return switch (question.kind()) {
            case COUNT -> 0;
            case POINTS -> Question.MOST_DECIMALS;
            default -> question.decimals() == 0 ? 0 : Question.MOST_DECIMALS;
        };
    }

    private static MessageSourceResolvable trouble(String text, VietnameseNumbers.Reading reading) {
        if (reading instanceof Ambiguous ambiguous) {
            List<String> candidates =
                    ambiguous.candidates().stream().map(TriedFigures::plain).toList();
            return message("whatifs.ambiguous", text, candidates.get(0), candidates.get(1));
        }
        return message("whatifs.notANumber", text);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static MessageSourceResolvable message(String code, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {code}, args, code);
    }
}
