package vn.thidua.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Direction;
import vn.thidua.scoring.Argument;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.StepKind;
import vn.thidua.scoring.UnitYear;
import vn.thidua.scoring.ValueState;

class DerivationSentencesTests {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final String BUDGET = """
            {"code": "I.1", "maxPoints": "30", "rule": {"type": "ShortfallExcess", "shortfallStep": "0.01",
             "deductPerStep": "0.5", "zeroBelow": "0.7", "excessStep": "0.02", "bonusPerStep": "0.5", "bonusCap": "3",
             "wholeSteps": true}}
            """;
    private static final Wording BILLIONS = Wording.in("tỷ đồng", code -> code).calling("dự toán");

    private final DerivationSentences sentences = new DerivationSentences(bundles());

    @Test
    void tellAnExcessWithItsCappedBonus() {
        var result = score(BUDGET, Cell.figure(new BigDecimal("373.1"), new BigDecimal("482.9")));

        assertThat(plain(sentences.headline(result, BILLIONS, VI)))
                .isEqualTo("Đạt 129,43 % dự toán (482,9/373,1 tỷ đồng): 30 điểm + thưởng 3 điểm (trần)");
        assertThat(plain(sentences.headline(result, BILLIONS.calling("estimate"), Locale.ENGLISH)))
                .isEqualTo(
                        "Reached 129.43% of the estimate (482.9/373.1 tỷ đồng): 30 points + bonus of 3 points (capped)");
    }

    @Test
    void tellEachStepWithItsArithmetic() {
        var result = score(BUDGET, Cell.figure(new BigDecimal("100"), new BigDecimal("98.5")));

        assertThat(sentences.steps(result.derivation(), BILLIONS, VI))
                .extracting(sentence -> plain(sentence.text()) + " | " + plain(String.valueOf(sentence.arithmetic())))
                .containsExactly(
                        "Đạt 98,5 % dự toán (98,5/100 tỷ đồng) | 98,5 ÷ 100 = 98,5 %",
                        "Thiếu 1,5 %, tính 2 bước, mỗi bước trừ 0,5 điểm: còn 29 điểm | 30 − 2 × 0,5 = 29");
    }

    @Test
    void tellWhatWasRounded() {
        var result = score("""
                {"code": "I.1", "maxPoints": "30", "rule": {"type": "Proportional"}}
                """, Cell.figure(new BigDecimal("1200"), new BigDecimal("1195")));

        assertThat(sentences.steps(result.derivation(), Wording.PLAIN, VI))
                .extracting(sentence -> plain(sentence.text()))
                .contains("Làm tròn 29,875 thành 29,88 điểm (đến 0,01 điểm)");
    }

    @Test
    void callEqualOnlyWhatIsPrintedExactly() {
        var result = score(
                """
                {"code": "I.1", "maxPoints": "80", "rule": {"type": "RelativeToLeader", "baseShare": "0.5",
                 "excessMode": "PERCENT"}}
                """,
                Map.of(
                        "a", Cell.figure(new BigDecimal("300"), new BigDecimal("310")),
                        "b", Cell.figure(new BigDecimal("100"), new BigDecimal("119.31"))));

        assertThat(sentences.steps(result.derivation(), Wording.PLAIN, VI))
                .extracting(sentence -> plain(sentence.text()) + " | " + plain(String.valueOf(sentence.arithmetic())))
                .startsWith(
                        "Đạt 103,33 % chỉ tiêu (310/300) | 310 ÷ 300 ≈ 103,33 %",
                        "Vượt 3,33 %; mức vượt cao nhất là 19,31 % (b): được ≈ 46,9049 điểm | 40 + 6,9049 ≈ 46,9049");
        assertThat(sentences.steps(result.derivation(), Wording.PLAIN, Locale.ENGLISH))
                .extracting(sentence -> plain(String.valueOf(sentence.arithmetic())))
                .startsWith("310 ÷ 300 ≈ 103.33%", "40 + 6.9049 ≈ 46.9049");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void putOneSignBetweenTheSidesOfACalculation(StepKind kind) {
        var rounded = new Argument.Points(Fraction.of(BigDecimal.TEN, new BigDecimal("3")));
        var exact = new Argument.Points(Fraction.of(BigDecimal.TEN));
        for (var locale : List.of(VI, Locale.ENGLISH)) {
            var phrases = new Phrases(bundles(), Wording.PLAIN, locale);
            var key = "scoring.step." + kind + ".arithmetic";
            var equal = phrases.optionalCalculation(key, arguments(kind, exact));
            var about = phrases.optionalCalculation(key, arguments(kind, rounded));

            if (equal != null) {
                assertThat(equal).containsOnlyOnce(" = ").doesNotContain("≈");
                assertThat(about).containsOnlyOnce(" ≈ ").doesNotContain("=").containsPattern("[÷×+−] 3[,.]3333");
            }
        }
    }

    /** The same figure wherever the step has one; where it adds up, both parts of the sum. */
    private static List<Argument> arguments(StepKind kind, Argument.Points figure) {
        var each = figure.value().toDecimal();
        return kind == StepKind.TOTAL || kind.name().startsWith("SUM_OF_")
                ? List.of(figure, new Argument.Sum(List.of(each, each)))
                : Collections.nCopies(6, figure);
    }

    @Test
    void addUpTheParts() {
        var phrases = new Phrases(bundles(), Wording.PLAIN, VI);
        var sum = new Argument.Sum(List.of(new BigDecimal("12.5"), BigDecimal.TEN, new BigDecimal("-3")));

        assertThat(phrases.optionalCalculation(
                        "scoring.step.TOTAL.arithmetic",
                        List.of(new Argument.Points(Fraction.of(new BigDecimal("19.5"))), sum)))
                .isEqualTo("12,5 + 10 − 3 = 19,5");
        assertThat(phrases.optionalCalculation(
                        "scoring.step.TOTAL.arithmetic",
                        List.of(
                                new Argument.Points(Fraction.of(BigDecimal.TEN)),
                                new Argument.Sum(List.of(BigDecimal.TEN)))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'At most 1 point (capped)'",
        "-1, 'At most −1 point (capped)'",
        "1.5, 'At most 1.5 points (capped)'",
        "11, 'At most 11 points (capped)'",
        "0, 'At most 0 points (capped)'"
    })
    void countInEnglish(BigDecimal points, String sentence) {
        assertThat(new Phrases(bundles(), Wording.PLAIN, Locale.ENGLISH)
                        .phrase("scoring.step.CAP_REACHED", new Argument.Points(Fraction.of(points))))
                .isEqualTo(sentence);
    }

    @Test
    void nameTheClauseOfTheLegalBasis() {
        var result = score("""
                {"code": "I.1", "maxPoints": "2", "clause": "Khoản 1", "rule": {"type": "PassFail"}}
                """, Cell.pass(true));

        assertThat(sentences.basis(result.derivation(), VI)).contains("Căn cứ: Khoản 1.");
        assertThat(sentences.basis(result.derivation(), Locale.ENGLISH)).contains("Legal basis: Khoản 1.");
    }

    @Test
    void tellWhyARuleWasNotUsed() {
        var leaf = """
                {"code": "I.1", "maxPoints": "50", "notApplicable": "FULL_SCORE", "rule": {"type": "Proportional"}}
                """;

        assertThat(sentences.headline(score(leaf, Cell.of(ValueState.NOTHING_AROSE)), Wording.PLAIN, VI))
                .isEqualTo("Không phát sinh trong năm; tính điểm tối đa: 50 điểm");
        assertThat(sentences.headline(score(leaf, Cell.NOT_YET_AVAILABLE), Wording.PLAIN, VI))
                .isEqualTo("Chưa có số liệu: 0 điểm");
    }

    @Test
    void tellTheBranchOfAConditionOneStepDeeper() {
        var result = score("""
                {"code": "B", "maxPoints": "2", "rule": {"type": "Conditional",
                 "predicate": {"fact": "plan", "op": "EQ", "value": "true"},
                 "then": {"type": "Proportional"}, "else": {"type": "PassFail"}}}
                """, Cell.pass(true));

        assertThat(sentences.steps(result.derivation(), Wording.PLAIN, VI))
                .extracting(DerivationSentences.Sentence::depth)
                .containsExactly(0, 1);
        assertThat(sentences.headline(result, Wording.PLAIN, VI)).isEqualTo("Đạt yêu cầu: 2 điểm");
    }

    static Stream<StepKind> kinds() {
        return Stream.of(StepKind.values());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void existForEveryStepInBothLanguages(StepKind kind) {
        for (var locale : List.of(VI, Locale.ENGLISH)) {
            assertThat(bundles().getMessage("scoring.step." + kind, new Object[10], locale))
                    .isNotBlank();
            assertThat(new Phrases(bundles(), Wording.PLAIN, locale)
                            .phrase("scoring.step." + kind, Collections.nCopies(6, new Argument.Points(Fraction.ONE))))
                    .doesNotContain("(s)", "(es)");
        }
    }

    static ResourceBundleMessageSource bundles() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/scoring");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private static CriterionResult score(String criterion, Cell cell) {
        return score(criterion, Map.of("a", cell));
    }

    /** What the unit a earns. */
    private static CriterionResult score(String criterion, Map<String, Cell> cells) {
        var leaf = ScorecardJson.readCriterion(JsonCursor.of(criterion));
        var scorecard = ScorecardJson.read(
                "{\"code\": \"T\", \"groups\": [{\"code\": \"A\", \"maxPoints\": \"100\", \"criteria\": [" + criterion
                        + "]}]}");
        var units = new TreeMap<String, UnitYear>();
        cells.forEach((unit, cell) -> units.put(unit, UnitYear.of(Map.of(leaf.code(), cell))));
        var input = new ClusterYear(Year.of(2023), scorecard, Map.<String, Direction>of(), units);
        return ScoringEngine.score(input)
                .unit("a")
                .flatMap(unit -> unit.criterion(leaf.code()))
                .orElseThrow();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
