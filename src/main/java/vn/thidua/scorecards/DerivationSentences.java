package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.thidua.kernel.Fraction;
import vn.thidua.scoring.Applied;
import vn.thidua.scoring.Argument;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Derivation;
import vn.thidua.scoring.Step;
import vn.thidua.scoring.StepKind;

/** Explains points in words: one line for a criterion, and every step that led to it, in Vietnamese or English. */
public final class DerivationSentences {

    private static final Set<StepKind> CAPS = EnumSet.of(
            StepKind.CAP_REACHED,
            StepKind.CAPPED_AT_MAX,
            StepKind.EXCESS_CAPPED,
            StepKind.BALANCE_AT_MOST,
            StepKind.BONUS_CAPPED,
            StepKind.PENALTY_CAPPED);
    private static final Set<StepKind> POLICIES = EnumSet.of(
            StepKind.POLICY_FULL_SCORE,
            StepKind.POLICY_REDUCE_MAX,
            StepKind.POLICY_SEPARATE_GROUP,
            StepKind.POLICY_ZERO);
    private static final Set<StepKind> CONDITIONS = EnumSet.of(StepKind.CONDITION_MET, StepKind.CONDITION_NOT_MET);

    private final MessageSource messages;

    public DerivationSentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A step in words.
     *
     * @param arithmetic the calculation of the step, where there is one
     * @param depth 0 for a step of the criterion itself, more for what explains it further
     */
    public record Sentence(String text, @Nullable String arithmetic, int depth) {}

    /** Every step, in the order in which it was taken. */
    public List<Sentence> steps(Derivation derivation, Wording wording, Locale locale) {
        var sentences = new ArrayList<Sentence>();
        append(derivation.steps(), 0, new Phrases(messages, wording, locale), sentences);
        return sentences;
    }

    private static void append(List<Step> steps, int depth, Phrases phrases, List<Sentence> sentences) {
        for (var step : steps) {
            var key = key(step);
            sentences.add(new Sentence(
                    phrases.phrase(key, step.arguments()),
                    phrases.optionalCalculation(key + ".arithmetic", step.arguments()),
                    depth));
            append(step.parts(), depth + 1, phrases, sentences);
        }
    }

    /** Which clause of the legal basis the points follow, where the criterion names one. */
    public Optional<String> basis(Derivation derivation, Locale locale) {
        return Optional.ofNullable(derivation.clause())
                .map(clause -> messages.getMessage("scoring.basis", new Object[] {clause}, locale));
    }

    /**
     * The criterion in one line: what was achieved, and what it earned. <em>Đạt 129,43 % dự toán (482,9/373,1 tỷ đồng): 30 điểm +
     * thưởng 3 điểm (trần)</em>.
     */
    public String headline(CriterionResult result, Wording wording, Locale locale) {
        var phrases = new Phrases(messages, wording, locale);
        return achieved(result, phrases) + ": " + points(result, phrases);
    }

    private static String achieved(CriterionResult result, Phrases phrases) {
        var steps = result.derivation()
                .flat()
                .filter(step -> !CONDITIONS.contains(step.kind()))
                .toList();
        if (steps.isEmpty()) {
            return result.code();
        }
        var first = brief(steps.get(0), phrases);
        return steps.stream()
                .filter(step -> POLICIES.contains(step.kind()))
                .findFirst()
                .map(policy -> first + "; " + lowerFirst(brief(policy, phrases)))
                .orElse(first);
    }

    private static String brief(Step step, Phrases phrases) {
        var brief = phrases.optionalPhrase(key(step) + ".short", step.arguments());
        return brief == null ? phrases.phrase(key(step), step.arguments()) : brief;
    }

    private static String points(CriterionResult result, Phrases phrases) {
        if (result.applied() == Applied.REDUCE_MAX) {
            return phrases.phrase("scoring.points.leftMaximum");
        }
        var parts = new ArrayList<String>();
        addPositive(parts, "scoring.points.base", result.base(), phrases);
        addPositive(parts, "scoring.points.bonus", result.bonus(), phrases);
        var earned = String.join(phrases.phrase("scoring.points.and"), parts);
        if (result.penalty().signum() < 0) {
            var taken = phrases.phrase(
                    "scoring.points.penalty", points(result.penalty().negate()));
            earned = earned.isEmpty() ? taken : earned + phrases.phrase("scoring.points.less") + taken;
        }
        if (earned.isEmpty()) {
            return phrases.phrase("scoring.points.none");
        }
        var capped = result.derivation().flat().anyMatch(step -> CAPS.contains(step.kind()));
        return capped ? earned + phrases.phrase("scoring.points.capped") : earned;
    }

    private static void addPositive(List<String> parts, String key, BigDecimal value, Phrases phrases) {
        if (value.signum() > 0) {
            parts.add(phrases.phrase(key, points(value)));
        }
    }

    private static Argument points(BigDecimal value) {
        return new Argument.Points(Fraction.of(value));
    }

    private static String key(Step step) {
        return "scoring.step." + step.kind().name();
    }

    private static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
