package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.Rule;
import vn.thidua.scoring.Cell;

/**
 * The number by which answers to a judged criterion are compared over the years and between units: how often something
 * happened, or how many points the option, the verdict or the achievements chosen are worth.
 */
final class AnswerWorth {

    private final Question question;
    private final BigDecimal most;
    private final Rule rule;

    private AnswerWorth(Question question, BigDecimal most, Rule rule) {
        this.question = question;
        this.most = most;
        this.rule = rule;
    }

    /** How answers to a criterion without an indicator are compared; none where there is nothing to compare. */
    static Optional<AnswerWorth> of(Question question, Criterion criterion, Map<String, String> facts) {
        return question.subject().kind() == Subject.Kind.INDICATOR
                ? Optional.empty()
                : Optional.ofNullable(criterion.rule())
                        .map(rule -> new AnswerWorth(question, criterion.maxPoints(), rule.under(facts)));
    }

    /** Whether answers are numbers of occurrences, and not worth points on one scale. */
    boolean isCount() {
        return question.kind() == InputKind.COUNT;
    }

    /** Absent where there is no answer, or one that this year's scorecard no longer knows. */
    @Nullable
    BigDecimal of(@Nullable Figure answer) {
        if (answer == null || !answer.isNumber()) {
            return null;
        }
        try {
            return worth(question.cell(answer, null, null));
        } catch (RuleViolation answerToAnotherScorecard) {
            return null;
        }
    }

    private @Nullable BigDecimal worth(Cell cell) {
        return switch (question.kind()) {
            case COUNT -> BigDecimal.valueOf(Objects.requireNonNull(cell.count()));
            case POINTS -> cell.points();
            case PASS -> Boolean.TRUE.equals(cell.pass()) ? most : BigDecimal.ZERO;
            case CHOICE -> option(Objects.requireNonNull(cell.choice()));
            case CHOICES -> highest(Objects.requireNonNull(cell.choices()));
            case PLUS_MINUS -> balance(cell);
            case FIGURE, FIGURE_AND_PREVIOUS, SUBMISSION -> null;
        };
    }

    private @Nullable BigDecimal option(String code) {
        return rule instanceof Rule.Choice choice
                ? choice.options().stream()
                        .filter(option -> option.code().equals(code))
                        .map(Rule.Option::points)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private @Nullable BigDecimal highest(List<String> attained) {
        return rule instanceof Rule.HighestOnly highest
                ? highest.achievements().stream()
                        .filter(achievement -> attained.contains(achievement.code()))
                        .map(Rule.Achievement::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::max)
                : null;
    }

    private @Nullable BigDecimal balance(Cell cell) {
        return rule instanceof Rule.BonusPenalty each
                ? times(each.plusEach(), cell.pluses()).subtract(times(each.minusEach(), cell.minuses()))
                : null;
    }

    private static BigDecimal times(BigDecimal points, @Nullable Integer count) {
        return points.multiply(BigDecimal.valueOf(count == null ? 0 : count));
    }
}
