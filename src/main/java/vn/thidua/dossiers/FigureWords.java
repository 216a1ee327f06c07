package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Formats;
import vn.thidua.scoring.ValueState;

/** Figures in the reader's words: numbers with the decimals they were given, options by their label, states by name. */
@Component
public class FigureWords {

    private final MessageSource messages;
    private final Formats formats;

    FigureWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The figure alone; an en dash where there is none. */
    public String of(Question question, @Nullable Figure figure) {
        if (figure == null) {
            return Formats.NONE;
        }
        if (!figure.isNumber()) {
            return say("dossiers.state." + figure.state());
        }
        var text = figure.requireText();
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS, POINTS -> number(text, question.decimals());
            case COUNT -> number(text, 0);
            case CHOICE, CHOICES -> options(question, text);
            case PASS -> say("dossiers.pass." + text);
            case PLUS_MINUS -> {
                var parts = text.split(";");
                yield say("dossiers.plusMinus", parts[0], parts[1]);
            }
            case SUBMISSION -> text;
        };
    }

    /** The figure with its unit of measure on one line, and the word before it that it was qualified with. */
    public String withUnit(Question question, @Nullable Figure figure, @Nullable Qualifier qualifier) {
        var words = of(question, figure);
        if (figure == null || !figure.isNumber()) {
            return words;
        }
        if (!question.unitOfMeasure().isEmpty()) {
            words = words + "\u00a0" + question.unitOfMeasure();
        }
        return qualifier == null || qualifier == Qualifier.EXACT
                ? words
                : say("dossiers.qualified." + qualifier, words);
    }

    /** What figures of a question are counted in: the indicator's unit of measure, occurrences, or points. */
    public String measure(Question question) {
        return switch (question.kind()) {
            case FIGURE, FIGURE_AND_PREVIOUS -> question.unitOfMeasure();
            case COUNT -> say("dossiers.measure.COUNT");
            default -> say("dossiers.measure.POINTS");
        };
    }

    /** A target or another amount of the same question. */
    public String amount(Question question, @Nullable BigDecimal amount) {
        return amount == null ? Formats.NONE : number(amount.toPlainString(), question.decimals());
    }

    /** What a question lets choose from: its options, then where one of them is chosen the states without any. */
    public List<Question.Option> options(Question question) {
        var options = new ArrayList<>(question.options());
        switch (question.kind()) {
            case PASS -> {
                List.of("PASS", "FAIL").forEach(code -> options.add(option(code, "dossiers.pass." + code)));
                options.addAll(states());
            }
            case CHOICE -> options.addAll(states());
            case CHOICES -> options.add(option(Question.NONE, "dossiers.choices.none"));
            case FIGURE, FIGURE_AND_PREVIOUS, COUNT, PLUS_MINUS, POINTS, SUBMISSION -> {}
        }
        return options;
    }

    /** The states without a figure, as options. */
    public List<Question.Option> states() {
        return Stream.of(ValueState.NOTHING_AROSE, ValueState.NOT_YET_AVAILABLE, ValueState.NOT_APPLICABLE)
                .map(state -> option(TypedFigure.STATE_MARK + state, "dossiers.state." + state))
                .toList();
    }

    private Question.Option option(String code, String label) {
        return new Question.Option(code, say(label));
    }

    private String number(String text, int decimals) {
        var amount = new BigDecimal(text);
        return formats.number(
                amount, Math.max(decimals, amount.stripTrailingZeros().scale()));
    }

    private String options(Question question, String codes) {
        if (codes.equals(Question.NONE)) {
            return say("dossiers.choices.none");
        }
        return Arrays.stream(codes.split(";"))
                .map(code -> question.options().stream()
                        .filter(option -> option.code().equals(code))
                        .map(Question.Option::label)
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining("; "));
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
