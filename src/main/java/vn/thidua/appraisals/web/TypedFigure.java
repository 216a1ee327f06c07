package vn.thidua.appraisals.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.kernel.VietnameseNumbers.Ambiguous;
import vn.thidua.kernel.VietnameseNumbers.NotANumber;

/** Reads the figure that a judge typed. What could be two numbers is refused with both, never guessed. */
final class TypedFigure {

    private TypedFigure() {}

    static Figure read(List<String> texts, Question question) {
        var first = texts.isEmpty() ? "" : texts.get(0);
        return Figure.of(
                switch (question.kind()) {
                    case FIGURE, FIGURE_AND_PREVIOUS ->
                        number(first, question.decimals() == 0 ? 0 : Question.MOST_DECIMALS, question.unitOfMeasure());
                    case POINTS -> number(first, Question.MOST_DECIMALS, "");
                    case COUNT -> number(first, 0, "");
                    case CHOICE, PASS -> chosen(texts).get(0);
                    case CHOICES -> String.join(";", chosen(texts));
                    case PLUS_MINUS ->
                        texts.stream()
                                .limit(2)
                                .map(text -> number(text.isBlank() ? "0" : text, 0, ""))
                                .collect(Collectors.joining(";"));
                    case SUBMISSION -> throw new RuleViolation("appraisals.notJudged");
                });
    }

    private static String number(String text, int decimals, String unit) {
        var reading = VietnameseNumbers.read(text, decimals);
        if (reading instanceof Ambiguous ambiguous) {
            throw new RuleViolation(
                    "appraisals.ambiguous",
                    text.strip(),
                    ambiguous.candidates().stream()
                            .map(VietnameseNumbers::write)
                            .collect(Collectors.joining("; ")),
                    ambiguous.candidates().get(0).stripTrailingZeros().toPlainString());
        }
        if (reading instanceof NotANumber refused) {
            throw new RuleViolation(sentence(refused.reason()), text.strip(), unit);
        }
        return reading.number().orElseThrow().toPlainString();
    }

    private static String sentence(VietnameseNumbers.Reason reason) {
        return switch (reason) {
            case BLANK -> "dossiers.typed.BLANK";
            case NO_DIGITS -> "dossiers.typed.NO_DIGITS";
            case MIXED_UP -> "dossiers.typed.MIXED_UP";
            case DOT_FOR_COMMA -> "dossiers.typed.DOT_FOR_COMMA";
            case NOT_WHOLE -> "dossiers.typed.NOT_WHOLE";
            case TOO_PRECISE -> "dossiers.typed.TOO_PRECISE";
            case TOO_LONG -> "dossiers.typed.TOO_LONG";
            case NEGATIVE -> "dossiers.typed.NEGATIVE";
        };
    }

    private static List<String> chosen(List<String> texts) {
        var chosen = texts.stream().filter(text -> !text.isBlank()).toList();
        if (chosen.isEmpty()) {
            throw new RuleViolation("appraisals.nothingChosen");
        }
        return chosen;
    }
}
