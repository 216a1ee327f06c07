package vn.thidua.whatifs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.thidua.dossiers.Question;
import vn.thidua.dossiers.TypedFigure;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.rules.InputKind;
import vn.thidua.whatifs.TriedValue;

/**
 * What was typed or chosen in one place to be tried.
 *
 * @param texts as they came, to be shown again
 * @param state why there is to be no figure; empty where one is meant
 * @param value what it says; absent where that could not be read
 * @param trouble what is wrong with it
 */
record TriedFigure(
        List<String> texts,
        String state,
        @Nullable TriedValue value,
        @Nullable MessageSourceResolvable trouble) {

    /** Between several answers that travel as one. */
    private static final String AND = ";";

    TriedFigure {
        texts = List.copyOf(texts);
    }

    /** Nothing where the place was left as it is. */
    static Optional<TriedFigure> of(Question question, List<String> typed, String state) {
        var texts = split(question, typed);
        var share = sharePlan(question, texts);
        if (share != null && state.isEmpty()) {
            var percent = VietnameseNumbers.read(share, Question.MOST_DECIMALS).number();
            return Optional.of(
                    percent.isPresent()
                            ? new TriedFigure(texts, state, new TriedValue.ShareOfPlan(percent.get()), null)
                            : new TriedFigure(texts, state, null, message("whatifs.notAPercentage", texts.get(0))));
        }
        var read = TypedFigure.read(question, texts, state);
        if (read.figure() != null) {
            return Optional.of(new TriedFigure(texts, state, new TriedValue.Given(read.figure()), null));
        }
        return read.trouble() == null
                ? Optional.empty()
                : Optional.of(
                        new TriedFigure(texts, state, null, trouble(texts.get(0).strip(), read)));
    }

    private static List<String> split(Question question, List<String> typed) {
        var several = question.kind() == InputKind.CHOICES || question.kind() == InputKind.PLUS_MINUS;
        return several && typed.size() == 1 ? Arrays.asList(typed.get(0).split(AND, -1)) : typed;
    }

    /** The number before the percent sign, where it can only mean a share of the plan. */
    private static @Nullable String sharePlan(Question question, List<String> texts) {
        if (texts.isEmpty() || question.kind() != InputKind.FIGURE) {
            return null;
        }
        var text = texts.get(0);
        var sign = text.indexOf('%');
        if (sign < 0 || text.chars().limit(sign).noneMatch(Character::isDigit)) {
            return null;
        }
        var isOwnUnit = question.unitOfMeasure().contains("%")
                && text.substring(sign + 1).isBlank();
        return isOwnUnit ? null : text.substring(0, sign);
    }

    private static MessageSourceResolvable trouble(String text, TypedFigure read) {
        if (!read.candidates().isEmpty()) {
            return message(
                    "whatifs.ambiguous",
                    text,
                    TypedFigure.plain(read.candidates().get(0)),
                    TypedFigure.plain(read.candidates().get(1)));
        }
        var trouble = Objects.requireNonNull(read.trouble());
        return message("dossiers.error", message(trouble.code(), trouble.args().toArray()));
    }

    private static MessageSourceResolvable message(String code, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {code}, args, code);
    }

    /** All answers as one text, by which they travel from page to page. */
    String joined() {
        return String.join(AND, texts);
    }

    /** The first text; empty where there is none. */
    String text(int number) {
        return texts.size() > number ? texts.get(number) : "";
    }
}
