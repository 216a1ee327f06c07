package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.NotFound;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;

/**
 * Everything that a scorecard asks a unit to report, once each: an indicator that several criteria read is asked once. What
 * the system knows by itself, such as the time of submission, is not asked.
 */
public record Questionnaire(Scorecard scorecard, Map<Subject, Question> questions) {

    public static Questionnaire of(Scorecard scorecard, Function<IndicatorCode, IndicatorView> indicators) {
        var questions = new LinkedHashMap<Subject, Question>();
        for (var criterion : scorecard.leaves()) {
            subjectOf(criterion).ifPresent(subject -> {
                if (!questions.containsKey(subject)) {
                    questions.put(subject, question(subject, criterion, indicators));
                }
            });
        }
        return new Questionnaire(scorecard, questions);
    }

    /** Which entry a criterion reads; none for what the system knows by itself and for sums of sub-criteria. */
    public static Optional<Subject> subjectOf(Criterion criterion) {
        if (criterion.indicator() != null) {
            return Optional.of(Subject.indicator(new IndicatorCode(criterion.indicator())));
        }
        return criterion.rule() == null || kindOf(criterion.rule()) == InputKind.SUBMISSION
                ? Optional.empty()
                : Optional.of(Subject.criterion(criterion.code()));
    }

    public Question require(Subject subject) {
        var question = questions.get(subject);
        if (question == null) {
            throw new NotFound(subject);
        }
        return question;
    }

    /** The criteria that read an entry, in the order of the scorecard. */
    public List<Criterion> readersOf(Subject subject) {
        return scorecard.leaves().stream()
                .filter(criterion ->
                        subjectOf(criterion).filter(subject::equals).isPresent())
                .toList();
    }

    /** What the scorecard wants to see as proof of an entry, in its own words; absent where it names nothing. */
    public Optional<String> evidenceFor(Subject subject) {
        return readersOf(subject).stream()
                .map(Criterion::evidence)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the points of a criterion depend on what other units report, so that they are provisional until all have. */
    public static boolean comparesUnits(Criterion criterion) {
        var rule = criterion.rule() == null ? null : criterion.rule().under(Map.of());
        return rule instanceof Rule.RelativeToLeader
                || rule instanceof Rule.RatioToBest
                || rule instanceof Rule.PeerRank;
    }

    private static Question question(
            Subject subject, Criterion criterion, Function<IndicatorCode, IndicatorView> indicators) {
        if (subject.kind() == Subject.Kind.INDICATOR) {
            var indicator = indicators.apply(new IndicatorCode(subject.code()));
            return new Question(
                    subject, InputKind.FIGURE, indicator.unitOfMeasure(), indicator.decimals(), List.of(), null);
        }
        var rule = criterion.rule();
        if (rule == null) {
            throw new IllegalArgumentException("no rule: " + criterion.code());
        }
        return new Question(subject, kindOf(rule), "", 0, optionsOf(rule.under(Map.of())), limitOf(rule, criterion));
    }

    /** Facts are not entered by units, so a conditional rule asks for what its branch without facts reads. */
    private static InputKind kindOf(Rule rule) {
        return rule.input(Map.of());
    }

    private static List<Question.Option> optionsOf(Rule rule) {
        if (rule instanceof Rule.Choice choice) {
            return choice.options().stream()
                    .map(option -> new Question.Option(option.code(), option.label()))
                    .toList();
        }
        if (rule instanceof Rule.HighestOnly highest) {
            return highest.achievements().stream()
                    .map(achievement -> new Question.Option(achievement.code(), achievement.label()))
                    .toList();
        }
        return List.of();
    }

    private static @Nullable BigDecimal limitOf(Rule rule, Criterion criterion) {
        var mayExceed = rule.under(Map.of()) instanceof Rule.External external && external.mayExceed();
        return mayExceed ? null : criterion.maxPoints();
    }
}
