package vn.thidua.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thidua.rules.Direction;

class RuleSentencesTests {

    private static final Locale VI = Locale.forLanguageTag("vi");

    private final RuleSentences sentences = new RuleSentences(DerivationSentencesTests.bundles());

    @Test
    void tellBandsFromTheBestDown() {
        assertThat(vietnamese("""
                        {"code": "A", "maxPoints": "60", "rule": {"type": "Band", "input": "RATE",
                         "bands": [{"from": "1", "points": "60"}, {"from": "0.98", "points": "45"}]}}
                        """, Direction.HIGHER_BETTER))
                .containsExactly(
                        "Tính điểm theo mức hoàn thành chỉ tiêu:",
                        "từ 100 % trở lên: 60 điểm;",
                        "từ 98 % đến dưới 100 %: 45 điểm;",
                        "còn lại: 0 điểm.");
    }

    @Test
    void tellDirectionRoundingAndPolicyBesidesTheRule() {
        assertThat(vietnamese("""
                        {"code": "A", "maxPoints": "40", "lowerBetterMode": "INVERSE", "rounding": "0.5",
                         "notApplicable": "FULL_SCORE", "rule": {"type": "Proportional", "floorRate": "0.5"}}
                        """, Direction.LOWER_BETTER))
                .containsExactly(
                        "Đạt từ 100 % chỉ tiêu trở lên: 40 điểm; dưới mức đó: 40 điểm nhân mức hoàn thành, chia cho 100 %.",
                        "Dưới 50 % chỉ tiêu: 0 điểm.",
                        "Kết quả càng thấp càng tốt; mức hoàn thành bằng tỷ số giữa chỉ tiêu và kết quả.",
                        "Làm tròn đến 0,5 điểm.",
                        "Không áp dụng, không phát sinh hoặc không được giao chỉ tiêu: tính điểm tối đa.");
    }

    @Test
    void tellADueDayOfEveryYear() {
        assertThat(vietnamese("""
                        {"code": "A", "maxPoints": "8", "rule": {"type": "LateSubmission", "dueAt": "--12-15",
                         "graceDays": 2, "firstPenalty": "2", "perDay": "2", "refuseAfter": "--12-20"}}
                        """, Direction.HIGHER_BETTER))
                .containsExactly(
                        "Hạn nộp: hết ngày 15/12. Chậm đến 2 ngày: trừ 2 điểm; mỗi ngày tiếp theo trừ thêm 2 điểm.",
                        "Sau ngày 20/12 không tiếp nhận và không xét.");
    }

    @Test
    void existForEveryLeafOfTheTrialTableInBothLanguages() throws IOException {
        try (var json = getClass().getResourceAsStream("/trial/an-giang-cum-2/scorecard.json")) {
            var table =
                    ScorecardJson.read(new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8));
            for (var locale : List.of(VI, Locale.ENGLISH)) {
                assertThat(table.leaves())
                        .allSatisfy(
                                leaf -> assertThat(sentences.of(leaf, Direction.HIGHER_BETTER, Wording.PLAIN, locale))
                                        .isNotEmpty()
                                        .noneMatch(line -> line.contains("{") || line.contains("null")));
            }
        }
    }

    private List<String> vietnamese(String criterion, Direction direction) {
        return sentences
                .of(ScorecardJson.readCriterion(JsonCursor.of(criterion)), direction, Wording.PLAIN, VI)
                .stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }
}
