package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.scoring.Argument;

/** Tells how a criterion is scored, in words, for the methodology pages and the scorecard editor. */
public final class RuleSentences {

    private final MessageSource messages;

    public RuleSentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The rule, line by line, then what holds besides: direction, rounding, and what happens where it does not apply. A parent has
     * no lines of its own.
     */
    public List<String> of(Criterion criterion, Direction direction, Wording wording, Locale locale) {
        var rule = criterion.rule();
        if (rule == null) {
            return List.of();
        }
        var phrases = new Phrases(messages, wording, locale);
        var lines = new ArrayList<>(rule.match(new RuleWords(phrases, criterion.maxPoints(), direction)));
        if (direction == Direction.LOWER_BETTER && rule.dividesByTarget()) {
            lines.add(phrases.phrase(
                    "scoring.rule.lower." + criterion.lowerBetterMode().name()));
        }
        if (criterion.rounding().compareTo(Criterion.DEFAULT_ROUNDING) != 0) {
            lines.add(phrases.phrase("scoring.rule.rounding", points(criterion.rounding())));
        }
        if (criterion.notApplicable() != NotApplicablePolicy.ZERO && readsFigure(rule)) {
            lines.add(phrases.phrase(
                    "scoring.rule.notApplicable." + criterion.notApplicable().name()));
        }
        return lines;
    }

    private static boolean readsFigure(Rule rule) {
        return rule.inputs().stream().anyMatch(input -> input != InputKind.SUBMISSION && input != InputKind.POINTS);
    }

    static Argument points(BigDecimal value) {
        return new Argument.Points(Fraction.of(value));
    }
}
