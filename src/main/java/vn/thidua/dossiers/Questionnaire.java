package vn.thidua.dossiers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.NotFound;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.units.UnitId;

/**
 * Everything that a scorecard asks a unit to report, once each: an indicator that several criteria read is asked once. What
 * the system knows by itself, such as the time of submission, is not asked.
 *
 * @param questions what a unit is asked of which no facts are recorded
 * @param facts of each unit of which any are recorded: they choose the branches of conditional rules
 */
public record Questionnaire(
        Scorecard scorecard, Map<Subject, Question> questions, Map<UnitId, Map<String, String>> facts) {

    public static Questionnaire of(Scorecard scorecard, Function<IndicatorCode, IndicatorView> indicators) {
        return of(scorecard, indicators, Map.of());
    }

    public static Questionnaire of(
            Scorecard scorecard,
            Function<IndicatorCode, IndicatorView> indicators,
            Map<UnitId, Map<String, String>> facts) {
        var questions = new LinkedHashMap<Subject, Question>();
        for (var criterion : scorecard.leaves()) {
            subjectOf(criterion).ifPresent(subject -> {
                if (!questions.containsKey(subject)) {
                    questions.put(subject, question(subject, criterion, indicators));
                }
            });
        }
        return new Questionnaire(scorecard, questions, facts);
    }

    /** What one unit is asked: of a conditional rule, what the branch reads that the unit's facts choose. */
    public Questionnaire forUnit(UnitId unit) {
        var known = facts.get(unit);
        if (known == null) {
            return this;
        }
        var own = new LinkedHashMap<>(questions);
        scorecard.leaves().stream()
                .filter(criterion -> criterion.rule() instanceof Rule.Conditional)
                .forEach(criterion -> subjectOf(criterion)
                        .filter(subject -> subject.kind() == Subject.Kind.CRITERION)
                        .ifPresent(subject -> own.put(subject, judged(subject, criterion, known))));
        return new Questionnaire(scorecard, own, Map.of());
    }

    /** Which entry a criterion reads; none for what the system knows by itself and for sums of sub-criteria. */
    public static Optional<Subject> subjectOf(Criterion criterion) {
        if (criterion.indicator() != null && criterion.rule() != null && readsFigure(criterion.rule())) {
            return Optional.of(Subject.indicator(new IndicatorCode(criterion.indicator())));
        }
        return criterion.rule() == null || criterion.rule().inputs().equals(Set.of(InputKind.SUBMISSION))
                ? Optional.empty()
                : Optional.of(Subject.criterion(criterion.code()));
    }

    private static boolean readsFigure(Rule rule) {
        return rule.inputs().contains(InputKind.FIGURE) || rule.inputs().contains(InputKind.FIGURE_AND_PREVIOUS);
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
        return judged(subject, criterion, Map.of());
    }

    private static Question judged(Subject subject, Criterion criterion, Map<String, String> facts) {
        var whole = criterion.rule();
        if (whole == null) {
            throw new IllegalArgumentException("no rule: " + criterion.code());
        }
        var rule = whole.under(facts);
        return new Question(subject, kindOf(whole, facts), "", 0, optionsOf(rule), limitOf(rule, criterion));
    }

    /** A branch for which the system knows all by itself asks for what the other one reads. */
    private static InputKind kindOf(Rule rule, Map<String, String> facts) {
        var kind = rule.input(facts);
        return kind != InputKind.SUBMISSION
                ? kind
                : rule.inputs().stream()
                        .filter(other -> other != kind)
                        .findFirst()
                        .orElse(kind);
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
        var mayExceed = rule instanceof Rule.External external && external.mayExceed();
        return mayExceed ? null : criterion.maxPoints();
    }
}
