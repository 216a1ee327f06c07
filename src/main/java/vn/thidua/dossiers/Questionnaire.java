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
 * @param questions what is asked under the known facts
 * @param figures every indicator's figure that some branch of a rule may ask for
 * @param known the facts of the one unit that is asked; without any they are recorded of nobody
 * @param facts of each unit of which any are recorded: they choose the branches of conditional rules
 */
public record Questionnaire(
        Scorecard scorecard,
        Map<Subject, Question> questions,
        Map<Subject, Question> figures,
        Map<String, String> known,
        Map<UnitId, Map<String, String>> facts) {

    public static Questionnaire of(Scorecard scorecard, Function<IndicatorCode, IndicatorView> indicators) {
        return of(scorecard, indicators, Map.of());
    }

    public static Questionnaire of(
            Scorecard scorecard,
            Function<IndicatorCode, IndicatorView> indicators,
            Map<UnitId, Map<String, String>> facts) {
        var figures = new LinkedHashMap<Subject, Question>();
        for (var criterion : scorecard.leaves()) {
            if (criterion.indicator() != null && readsFigure(ruleOf(criterion).inputs())) {
                figures.computeIfAbsent(
                        Subject.indicator(new IndicatorCode(criterion.indicator())),
                        subject -> figure(subject, indicators));
            }
        }
        return under(scorecard, figures, Map.of(), facts);
    }

    /** What one unit is asked: of a conditional rule, what the branch reads that the unit's facts choose. */
    public Questionnaire forUnit(UnitId unit) {
        var own = facts.get(unit);
        return own == null ? this : under(scorecard, figures, own, Map.of());
    }

    private static Questionnaire under(
            Scorecard scorecard,
            Map<Subject, Question> figures,
            Map<String, String> known,
            Map<UnitId, Map<String, String>> facts) {
        var questions = new LinkedHashMap<Subject, Question>();
        for (var criterion : scorecard.leaves()) {
            subjectOf(criterion, known).ifPresent(subject -> {
                var figure = figures.get(subject);
                questions.putIfAbsent(subject, figure == null ? judged(subject, criterion, known) : figure);
            });
        }
        return new Questionnaire(scorecard, questions, figures, known, facts);
    }

    /** Which entry a criterion reads; none for what the system knows by itself and for sums of sub-criteria. */
    public Optional<Subject> subjectOf(Criterion criterion) {
        return subjectOf(criterion, known);
    }

    private static Optional<Subject> subjectOf(Criterion criterion, Map<String, String> known) {
        if (criterion.rule() == null) {
            return Optional.empty();
        }
        var inputs = criterion.rule().under(known).inputs();
        if (criterion.indicator() != null && readsFigure(inputs)) {
            return Optional.of(Subject.indicator(new IndicatorCode(criterion.indicator())));
        }
        return inputs.equals(Set.of(InputKind.SUBMISSION))
                ? Optional.empty()
                : Optional.of(Subject.criterion(criterion.code()));
    }

    private static boolean readsFigure(Set<InputKind> inputs) {
        return inputs.contains(InputKind.FIGURE) || inputs.contains(InputKind.FIGURE_AND_PREVIOUS);
    }

    private static Rule ruleOf(Criterion leaf) {
        return Objects.requireNonNull(leaf.rule(), "a leaf has a rule");
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

    private static Question figure(Subject subject, Function<IndicatorCode, IndicatorView> indicators) {
        var indicator = indicators.apply(new IndicatorCode(subject.code()));
        return new Question(
                subject, InputKind.FIGURE, indicator.unitOfMeasure(), indicator.decimals(), List.of(), null);
    }

    private static Question judged(Subject subject, Criterion criterion, Map<String, String> known) {
        var rule = ruleOf(criterion).under(known);
        return new Question(subject, rule.input(Map.of()), "", 0, optionsOf(rule), limitOf(rule, criterion));
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
