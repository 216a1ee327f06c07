package vn.thidua.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;
import vn.thidua.scorecards.CurveCharts.Marked;

class CurveChartsTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Rule REVENUE = new Rule.ShortfallExcess(
            new BigDecimal("0.01"),
            new BigDecimal("0.5"),
            new BigDecimal("0.7"),
            new BigDecimal("0.02"),
            new BigDecimal("0.5"),
            new BigDecimal("3"),
            true);

    private final CurveCharts charts = new CurveCharts(messages());

    @Test
    void sayInOneSentenceWhereNothingAndWhereEverythingIsEarned() {
        assertThat(chart("30", REVENUE, VIETNAMESE).reading())
                .isEqualTo("Dưới 70 %: 0 điểm; từ 70 %: 15 điểm, tăng dần; từ 100 %: 30 điểm, tăng dần;"
                        + " từ 112 %: 33 điểm.");
        assertThat(chart("10", bands(), VIETNAMESE).reading()).isEqualTo("Dưới 70 %: 0 điểm; từ 100 %: 10 điểm.");
        assertThat(chart("10", bands(), Locale.ENGLISH).reading())
                .isEqualTo("Below 70%: 0 points; from 100%: 10 points.");
    }

    @Test
    void tellTheWholeCurveInTheTable() {
        assertThat(chart("10", bands(), VIETNAMESE).rows())
                .extracting(CurveChart.Row::range, CurveChart.Row::points)
                .extracting(row -> row.toList().toString())
                .containsExactly(
                        "[dưới 70 %, 0 điểm]",
                        "[từ 70 % đến dưới 80 %, 4 điểm]", "[từ 80 % đến dưới 100 %, 6 điểm]", "[từ 100 %, 10 điểm]");
    }

    @Test
    void countOccurrencesAndDaysOneByOne() {
        var late = new Rule.LateSubmission(
                DueDay.parse("--12-15"), 2, new BigDecimal("2"), new BigDecimal("2"), DueDay.parse("--12-20"));

        assertThat(chart("8", late, VIETNAMESE).rows())
                .extracting(row -> row.range() + " = " + row.points())
                .containsExactly(
                        "đúng hạn = 0 điểm",
                        "chậm 1 đến 2 ngày = −2 điểm",
                        "chậm 3 ngày = −4 điểm",
                        "chậm 4 ngày = −6 điểm",
                        "chậm 5 ngày = −8 điểm");
    }

    @Test
    void drawTheLineBetweenItsAxesAndMarkAResult() {
        var chart = charts.of(
                        leaf("30", REVENUE),
                        GroupKind.BASE,
                        null,
                        new Marked(
                                Fraction.of(new BigDecimal("54.2"), new BigDecimal("33.5")),
                                new BigDecimal("33"),
                                "An Phú"),
                        VIETNAMESE)
                .get(0);

        assertThat(chart.path()).startsWith("M34.0 150.0L").endsWith("L310.0 25.0");
        assertThat(chart.upward()).extracting(CurveChart.Label::text).contains("33", "15", "0");
        assertThat(chart.across()).extracting(CurveChart.Label::text).contains("70", "112");
        assertThat(chart.mark()).isNotNull().satisfies(mark -> {
            assertThat(mark.value()).isEqualTo("161,79");
            assertThat(mark.y()).isEqualByComparingTo("25");
        });
    }

    private CurveChart chart(String max, Rule rule, Locale language) {
        return charts.of(leaf(max, rule), GroupKind.BASE, null, language).get(0);
    }

    private static Rule bands() {
        return new Rule.Band(
                Rule.BandInput.RATE,
                Rule.BandBound.FROM,
                List.of(
                        new Rule.Threshold(new BigDecimal("1"), new BigDecimal("10")),
                        new Rule.Threshold(new BigDecimal("0.8"), new BigDecimal("6")),
                        new Rule.Threshold(new BigDecimal("0.7"), new BigDecimal("4"))));
    }

    private static Criterion leaf(String max, Rule rule) {
        return new Criterion(
                "I.1",
                "Thu ngân sách",
                null,
                new BigDecimal(max),
                "",
                "",
                null,
                rule,
                null,
                null,
                LowerBetterMode.MIRROR,
                Criterion.DEFAULT_ROUNDING,
                NotApplicablePolicy.ZERO,
                List.of());
    }

    private static ReloadableResourceBundleMessageSource messages() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/curve");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
