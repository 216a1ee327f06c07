package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.kernel.VietnameseNumbers.Ambiguous;
import vn.thidua.kernel.VietnameseNumbers.NotANumber;
import vn.thidua.scoring.ValueState;

/**
 * What a typed answer turned out to say. A text that could be two numbers is asked about, never guessed.
 *
 * @param figure absent where nothing was typed, and where there is trouble
 * @param candidates when the text could be several numbers, those to choose from
 */
public record TypedFigure(@Nullable Figure figure, @Nullable Trouble trouble, List<BigDecimal> candidates) {

    /** In lists of options, what stands before the states without a figure. */
    public static final String STATE_MARK = "#";

    private static final TypedFigure NOTHING = new TypedFigure(null, null, List.of());

    /** A message by its code. */
    public record Trouble(String code, List<Object> args) {

        public Trouble {
            args = List.copyOf(args);
        }
    }

    public TypedFigure {
        candidates = List.copyOf(candidates);
    }

    /**
     * Reads an answer to a question.
     *
     * @param texts the text, the option or the options; pluses and minuses are two
     * @param state empty or {@code NUMBER} where a figure is given, otherwise the reason why there is none
     */
    public static TypedFigure read(Question question, List<String> texts, String state) {
        var text = texts.isEmpty() ? "" : texts.get(0);
        var without = stateOf(text.startsWith(STATE_MARK) ? text.substring(1) : state);
        if (without != null) {
            return of(Figure.none(without));
        }
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS ->
                number(text, question.decimals() == 0 ? 0 : Question.MOST_DECIMALS, question.unitOfMeasure());
            case COUNT -> number(text, 0, "");
            case POINTS -> number(text, Question.MOST_DECIMALS, "");
            case CHOICE, PASS -> text.isBlank() ? NOTHING : of(Figure.of(text));
            case CHOICES ->
                options(texts.stream().filter(code -> !code.isBlank()).toList());
            case PLUS_MINUS -> plusMinus(text, texts.size() > 1 ? texts.get(1) : "");
            case SUBMISSION -> NOTHING;
        };
    }

    private static @Nullable ValueState stateOf(String name) {
        return switch (name) {
            case "NOTHING_AROSE" -> ValueState.NOTHING_AROSE;
            case "NOT_YET_AVAILABLE" -> ValueState.NOT_YET_AVAILABLE;
            case "NOT_APPLICABLE" -> ValueState.NOT_APPLICABLE;
            default -> null;
        };
    }

    /** A unit after the number is forgiven, but a percentage is another figure than an amount. */
    private static TypedFigure number(String text, int decimals, String unit) {
        if (text.isBlank()) {
            return NOTHING;
        }
        var reading = VietnameseNumbers.read(text, decimals);
        if (reading instanceof NotANumber refused) {
            return trouble(text.strip(), refused, unit);
        }
        if (text.contains("%") && !unit.contains("%")) {
            return trouble("dossiers.typed.PERCENT", text.strip());
        }
        return reading instanceof Ambiguous ambiguous
                ? new TypedFigure(
                        null, new Trouble("dossiers.typed.ambiguous", List.of(text.strip())), ambiguous.candidates())
                : of(Figure.of(reading.number().orElseThrow().toPlainString()));
    }

    private static TypedFigure options(List<String> chosen) {
        if (chosen.isEmpty()) {
            return NOTHING;
        }
        return chosen.contains(Question.NONE) && chosen.size() > 1
                ? trouble("dossiers.typed.noneAndSome")
                : of(Figure.of(String.join(";", chosen)));
    }

    private static TypedFigure plusMinus(String pluses, String minuses) {
        if (pluses.isBlank() && minuses.isBlank()) {
            return NOTHING;
        }
        var counts = new StringBuilder();
        for (var text : List.of(pluses, minuses)) {
            var reading = VietnameseNumbers.read(text.isBlank() ? "0" : text, 0);
            if (reading instanceof NotANumber refused) {
                return trouble(text.strip(), refused, "");
            }
            counts.append(counts.isEmpty() ? "" : ";")
                    .append(reading.number().orElseThrow().toPlainString());
        }
        return of(Figure.of(counts.toString()));
    }

    private static TypedFigure trouble(String text, NotANumber refused, String unit) {
        var suggestion = refused.suggestion();
        var code = "dossiers.typed." + refused.reason();
        return suggestion.isEmpty()
                ? trouble(code, text, unit)
                : trouble(
                        code + ".suggest",
                        text,
                        unit,
                        VietnameseNumbers.write(suggestion.get()),
                        plain(suggestion.get()));
    }

    private static TypedFigure trouble(String code, Object... args) {
        return new TypedFigure(null, new Trouble(code, List.of(args)), List.of());
    }

    private static TypedFigure of(Figure figure) {
        return new TypedFigure(figure, null, List.of());
    }

    /** A number as it can be typed: with a comma, and without dots between thousands. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
