package vn.thidua.dossiers.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.kernel.VietnameseNumbers.Ambiguous;
import vn.thidua.kernel.VietnameseNumbers.NotANumber;
import vn.thidua.scoring.ValueState;

/** Reads what was typed as an answer to a question. A text that could be two numbers is asked about, never guessed. */
final class CellReader {

    /** In lists of options, what stands before the states without a figure. */
    static final String STATE_MARK = "#";

    private CellReader() {}

    static CellReading read(TypedCell typed, Question question) {
        try {
            return figure(typed, question);
        } catch (RuleViolation refusal) {
            return CellReading.trouble(refusal.code(), refusal.args());
        }
    }

    private static CellReading figure(TypedCell typed, Question question) {
        var state = stateOf(typed);
        if (state != null) {
            return claim(Figure.none(state), typed);
        }
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS ->
                number(typed, question.decimals() == 0 ? 0 : Question.MOST_DECIMALS, question.unitOfMeasure());
            case COUNT -> number(typed, 0, "");
            case POINTS -> number(typed, Question.MOST_DECIMALS, "");
            case CHOICE, PASS -> option(typed);
            case CHOICES -> options(typed);
            case PLUS_MINUS -> plusMinus(typed);
            case SUBMISSION -> CellReading.of(null);
        };
    }

    private static @Nullable ValueState stateOf(TypedCell typed) {
        var name = typed.text().startsWith(STATE_MARK) ? typed.text().substring(1) : typed.state();
        return switch (name) {
            case "NOTHING_AROSE" -> ValueState.NOTHING_AROSE;
            case "NOT_YET_AVAILABLE" -> ValueState.NOT_YET_AVAILABLE;
            case "NOT_APPLICABLE" -> ValueState.NOT_APPLICABLE;
            default -> null;
        };
    }

    private static CellReading number(TypedCell typed, int decimals, String unit) {
        var text = typed.text();
        if (text.isBlank()) {
            return empty(typed);
        }
        var reading = VietnameseNumbers.read(text, decimals);
        if (reading instanceof VietnameseNumbers.Number number) {
            return claim(Figure.of(number.value().toPlainString()), typed);
        }
        if (reading instanceof Ambiguous ambiguous) {
            return CellReading.choose(text.strip(), ambiguous.candidates());
        }
        return trouble(text.strip(), (NotANumber) reading, unit);
    }

    private static CellReading trouble(String text, NotANumber refused, String unit) {
        var suggestion = refused.suggestion();
        var code = "dossiers.typed." + refused.reason();
        return suggestion.isEmpty()
                ? CellReading.trouble(code, text, unit)
                : CellReading.trouble(
                        code + ".suggest", text, unit, written(suggestion.get()), plain(suggestion.get()));
    }

    private static String written(BigDecimal number) {
        return VietnameseNumbers.write(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static CellReading option(TypedCell typed) {
        return typed.text().isBlank() ? empty(typed) : claim(Figure.of(typed.text()), typed);
    }

    private static CellReading options(TypedCell typed) {
        var chosen = typed.figures().stream().filter(code -> !code.isBlank()).toList();
        if (chosen.isEmpty()) {
            return empty(typed);
        }
        if (chosen.contains(Question.NONE) && chosen.size() > 1) {
            return CellReading.trouble("dossiers.typed.noneAndSome");
        }
        return claim(Figure.of(String.join(";", chosen)), typed);
    }

    private static CellReading plusMinus(TypedCell typed) {
        if (typed.figures().stream().allMatch(String::isBlank)) {
            return empty(typed);
        }
        var counts = new StringBuilder();
        for (var text : List.of(
                typed.text(), typed.figures().size() > 1 ? typed.figures().get(1) : "")) {
            var reading = VietnameseNumbers.read(text.isBlank() ? "0" : text, 0);
            if (reading instanceof NotANumber refused) {
                return trouble(text.strip(), refused, "");
            }
            counts.append(counts.isEmpty() ? "" : ";")
                    .append(reading.number().orElseThrow().toPlainString());
        }
        return claim(Figure.of(counts.toString()), typed);
    }

    private static CellReading empty(TypedCell typed) {
        return typed.plainNote().isEmpty()
                ? CellReading.of(null)
                : CellReading.trouble("dossiers.typed.noteWithoutFigure");
    }

    private static CellReading claim(Figure figure, TypedCell typed) {
        return CellReading.of(new Claim(figure, typed.valueStatus(), typed.valueQualifier(), typed.plainNote()));
    }
}
