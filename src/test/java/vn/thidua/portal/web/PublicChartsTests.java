package vn.thidua.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.SampleYears;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;

class PublicChartsTests {

    private static final List<Year> YEARS = List.of(Year.of(2021), Year.of(2022), Year.of(2023));

    @Test
    void layTheGroupsOfAUnitEndToEndOnOneScale() {
        var chart = PointsByGroup.of(SampleYears.of(2023));

        assertThat(chart.drawn()).isTrue();
        assertThat(chart.rows()).hasSize(6);
        assertThat(chart.rows()).allSatisfy(row -> {
            var end = BigDecimal.ZERO;
            for (var segment : row.segments()) {
                assertThat(segment.from()).isEqualByComparingTo(end);
                end = end.add(segment.width());
            }
            assertThat(end).isBetween(new BigDecimal("50"), new BigDecimal("100.05"));
        });
        assertThat(chart.rows().stream()
                        .map(row -> row.segments().stream()
                                .map(PointsByGroup.Segment::width)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .max(BigDecimal::compareTo)
                        .orElseThrow())
                .isGreaterThan(new BigDecimal("99.9"));
    }

    @Test
    void nameTheGroupInWhichUnitsAreFurthestApart() {
        var year = SampleYears.of(2023);
        var widest = PointsByGroup.of(year).widest();

        assertThat(widest).isNotNull();
        assertThat(year.standings())
                .allSatisfy(standing -> assertThat(standing.group(widest.group().code())
                                .orElseThrow()
                                .base())
                        .isBetween(widest.least(), widest.most()));
        assertThat(widest.most()).isGreaterThan(widest.least());
    }

    @Test
    void drawEachUnitOnTheScaleOfAll() {
        var chart = SmallMultiples.of(YEARS, List.of(row("a", "10", "15", "20"), row("b", "20", "20", "10")));

        assertThat(chart.panels())
                .extracting(SmallMultiples.Panel::path)
                .containsExactly("M0 44L50 24L100 4", "M0 4L50 4L100 44");
        assertThat(chart.compared()).isEqualTo(2);
        assertThat(chart.risen()).isEqualTo(1);
        assertThat(chart.change()).extracting(SmallMultiples.Change::name).isEqualTo("a");
    }

    @Test
    void breakTheLineWhereANumberIsMissing() {
        var chart = SmallMultiples.of(
                YEARS, List.of(row("a", "10", null, "20"), row("b", null, null, null), row("c", "10", "12", null)));

        assertThat(chart.panels()).extracting(SmallMultiples.Panel::path).containsExactly("M0 44M100 4", "M0 44L50 36");
        assertThat(chart.compared()).isEqualTo(1);
    }

    @Test
    void drawNoLineForASingleYear() {
        assertThat(SmallMultiples.of(List.of(Year.of(2023)), List.of(row("a", "10")))
                        .drawn())
                .isFalse();
    }

    @Test
    void sayThatNothingChangedRatherThanNameAUnit() {
        assertThat(SmallMultiples.of(YEARS, List.of(row("a", "10", "12", "10"))).change())
                .isNull();
    }

    @Test
    void pageAListWithoutLosingOrRepeatingAnItem() {
        var all = IntStream.range(0, 101).boxed().toList();

        var pages = IntStream.rangeClosed(1, 3)
                .mapToObj(page -> Paged.of(all, page, 50))
                .toList();

        assertThat(pages.stream().flatMap(page -> page.items().stream())).containsExactlyElementsOf(all);
        assertThat(pages.get(0).several()).isTrue();
        assertThatThrownBy(() -> Paged.of(all, 4, 50)).isInstanceOf(NotFound.class);
        assertThat(Paged.of(List.of(), 1, 50).several()).isFalse();
    }

    @Test
    void showTheLatestYearsFirstAndEachPageInOrder() {
        var years = IntStream.rangeClosed(2001, 2023).boxed().toList();

        assertThat(Paged.latest(years, 1).items())
                .startsWith(2014)
                .endsWith(2023)
                .hasSize(10);
        assertThat(Paged.latest(years, 3).items()).containsExactly(2001, 2002, 2003);
    }

    private static IndicatorPage.Row row(String unit, @Nullable String... numbers) {
        return new IndicatorPage.Row(
                new Member(unit, unit, unit, "DISTRICT", null),
                Arrays.stream(numbers).map(PublicChartsTests::result).toList());
    }

    private static Result result(@Nullable String number) {
        return new Result(
                "u",
                "X",
                number == null ? "NOT_YET_AVAILABLE" : "NUMBER",
                null,
                null,
                number == null ? null : new BigDecimal(number),
                "FINAL",
                "EXACT",
                null,
                null,
                null);
    }
}
