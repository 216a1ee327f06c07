package vn.thidua.publications;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Total;

class SummaryWriterTests {

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023})
    void saysOfEachReferenceYearExactlyWhatAnEditorApproved(int year) throws IOException {
        var summary = SampleYears.of(year).summary();

        assertThat(text(summary.vi())).isEqualTo(golden("summary-" + year + "-vi.txt"));
        assertThat(text(summary.en())).isEqualTo(golden("summary-" + year + "-en.txt"));
    }

    /** Each published fact of 2023, with the words and figures that a reader would look for. */
    static Stream<Map.Entry<String, List<String>>> publishedFacts() {
        return Map.ofEntries(
                Map.entry(
                        "F01",
                        List.of(
                                "gồm sáu đơn vị thành viên: các huyện An Phú, Châu Phú, Châu Thành, Chợ Mới, Phú Tân và Tri Tôn")),
                Map.entry("F02", List.of("Năm 2023, huyện Tri Tôn là cụm trưởng")),
                Map.entry("F03", List.of("Năm 2023, huyện Tri Tôn là cụm trưởng, huyện Phú Tân là cụm phó")),
                Map.entry(
                        "F04",
                        List.of("Ngày 29/12/2023, tại huyện Tri Tôn, Cụm Thi đua số 2 tổ chức hội nghị tổng kết")),
                Map.entry("F05", List.of("tại huyện Tri Tôn, Cụm Thi đua số 2 tổ chức hội nghị")),
                Map.entry("F06", List.of("Lãnh đạo Ủy ban nhân dân", "của cả sáu huyện dự hội nghị")),
                Map.entry("F07", List.of("Phòng Nội vụ của cả sáu huyện dự hội nghị")),
                Map.entry(
                        "F08", List.of("tổng thu ngân sách nhà nước trên địa bàn của cả sáu huyện đạt 482,9 tỷ đồng")),
                Map.entry("F09", List.of("482,9 tỷ đồng, bằng 129,43 % dự toán")),
                Map.entry("F10", List.of("Cả sáu huyện đều thu ngân sách vượt dự toán")),
                Map.entry("F11", List.of("Huyện Chợ Mới có số thu cao nhất")),
                Map.entry("F12", List.of("Huyện Tri Tôn và huyện An Phú vượt dự toán cao nhất")),
                Map.entry("F13", List.of("Huyện Chợ Mới có thu nhập bình quân đầu người cao nhất cụm")),
                Map.entry("F14", List.of("cao nhất cụm, gần 68,16 triệu đồng/người/năm")),
                Map.entry("F15", List.of("Cả sáu huyện đều đạt chỉ tiêu giảm tỷ lệ hộ nghèo")),
                Map.entry("F16", List.of("giải quyết việc làm cho gần 10.000 lao động")),
                Map.entry("F17", List.of("lao động (9.960), vượt chỉ tiêu")),
                Map.entry("F18", List.of("Công tác giao quân của cả sáu huyện đạt 100 % chỉ tiêu")),
                Map.entry("F19", List.of("100 % tổ chức đảng của cả sáu huyện hoàn thành tốt nhiệm vụ trở lên")),
                Map.entry("F20", List.of("Kết quả xếp hạng năm 2023: hạng nhất huyện An Phú")),
                Map.entry("F21", List.of("hạng nhì huyện Châu Thành")),
                Map.entry("F22", List.of("hạng ba huyện Tri Tôn")),
                Map.entry("F23", List.of("Năm 2024, huyện Phú Tân làm cụm trưởng")),
                Map.entry("F24", List.of("Năm 2024, huyện Phú Tân làm cụm trưởng, huyện Chợ Mới làm cụm phó")),
                Map.entry(
                        "F25", List.of("Tại hội nghị ngày 29/12/2023, cả sáu huyện ký kết giao ước thi đua năm 2024")))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("publishedFacts")
    void containsEveryPublishedFactOf2023(Map.Entry<String, List<String>> fact) {
        var text = text(SampleYears.of(2023).summary().vi()).replace('\u00a0', ' ');

        assertThat(text).contains(fact.getValue());
    }

    @Test
    void leavesNoPublishedFactUnchecked() throws IOException {
        var facts = json("trial/an-giang-cum-2/article-facts.json").get("facts");

        assertThat(publishedFacts().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(facts.valueStream()
                        .map(fact -> fact.get("id").asString())
                        .toList());
    }

    @Test
    void leadsFromEachFigureToItsCell() {
        var anchors = SampleYears.of(2023).summary().vi().stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.anchor() != null)
                .collect(java.util.stream.Collectors.toMap(
                        Piece::text, piece -> String.valueOf(piece.anchor()), (a, b) -> a));

        assertThat(anchors)
                .containsEntry("482,9\u00a0tỷ đồng", "o-budget-revenue-ket-qua")
                .containsEntry("129,43\u00a0%", "o-budget-revenue-ty-le")
                .containsEntry("113,2\u00a0tỷ đồng", "o-budget-revenue-cho-moi")
                .containsEntry("166,23\u00a0%", "o-budget-revenue-tri-ton-ty-le")
                .containsEntry("996,53 điểm", "o-tong-an-phu");
    }

    /** What a number may look like in running text: digits, and the words for counts and places. */
    private static final Map<String, String> NUMBERS = Map.of(
            "vi", "\\d|\\b(?:không|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|nhất|nhì)\\b",
            "en",
                    "\\d|\\b(?:none|one|two|three|four|five|six|seven|eight|nine|ten|both|first|second|third|fourth|fifth|sixth)\\b");

    /** What only looks like a figure: years, superlatives that name no number, "a few". */
    private static final Map<String, String> NO_FIGURES =
            Map.of("vi", "\\b(?:năm|Năm) \\d{4}|(?:cao|thấp) nhất|một số", "en", "\\b(?:19|20)\\d{2}\\b");

    static Stream<Arguments> summaries() {
        return Stream.of(2021, 2022, 2023)
                .flatMap(year -> Stream.of("vi", "en").map(language -> Arguments.of(year, language)));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void leavesNoFigureOutsideALink(int year, String language) {
        var snapshot = SampleYears.of(year);
        var locale = Locale.forLanguageTag(language);
        var paragraphs = language.equals("vi")
                ? snapshot.summary().vi()
                : snapshot.summary().en();

        var unlinked = paragraphs.stream()
                .map(paragraph -> paragraph.pieces().stream()
                        .map(piece -> piece.anchor() == null ? piece.text() : "…")
                        .collect(joining()))
                .map(text -> withoutNames(text, snapshot, locale))
                .map(text -> text.replaceAll(NO_FIGURES.get(language), ""))
                .toList();

        assertThat(unlinked).isNotEmpty();
        assertThat(unlinked)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(
                                Pattern.compile(NUMBERS.get(language), Pattern.UNICODE_CHARACTER_CLASS)));
    }

    /** The names of the cluster, of indicators, and of what decided equal points may have numbers in them. */
    private static String withoutNames(String text, Snapshot year, Locale locale) {
        var names = Stream.of(
                        Stream.of(year.cluster().name()),
                        year.indicators().stream().map(Snapshot.Indicator::name),
                        year.standings().stream().map(Standing::decidedBy).filter(Objects::nonNull))
                .flatMap(words -> words)
                .map(words -> words.in(locale));
        return names.reduce(text, (left, name) -> left.replaceAll("(?iu)" + Pattern.quote(name), ""));
    }

    @Test
    void leadsFromAPlaceOfLastYearToThatYearsPage() {
        var ranking = SampleYears.of(2023).summary().vi().stream()
                .filter(paragraph -> paragraph.topic().equals("ranking"))
                .flatMap(paragraph -> paragraph.pieces().stream())
                .toList();

        assertThat(ranking)
                .containsSubsequence(
                        Piece.figure("ba", "o-hang-an-phu", "/cum/so-2/2022/v1"),
                        Piece.figure("nhất", "o-hang-an-phu"),
                        Piece.figure("nhất", "o-hang-cho-moi", "/cum/so-2/2022/v1"),
                        Piece.figure("tư", "o-hang-cho-moi"));
    }

    @Test
    void saysOfWhoKeepsTheFirstPlaceThatItDoes() {
        var year = SampleYears.bare(2023);
        var lastYear = new Snapshot.PastYear(Year.of(2022), 2, Map.of("an-phu", 1));

        var summary = SummaryWriter.write(
                rebuilt(year, year.members(), year.results(), year.totals(), year.standings(), lastYear),
                SampleYears.vietnamese(),
                SampleYears.english());

        assertThat(text(summary.vi())).contains("Huyện An Phú giữ hạng nhất, như hạng nhất năm 2022.");
        assertThat(text(summary.en())).contains("An Phú District is first, as it was first in 2022.");
        assertThat(summary.vi().stream().flatMap(paragraph -> paragraph.pieces().stream()))
                .contains(Piece.figure("nhất", "o-hang-an-phu", "/cum/so-2/2022/v2"));
    }

    @Test
    void namesAllWhoShareAPlace() {
        var year = SampleYears.bare(2023);
        var shared = year.standings().stream()
                .map(standing -> "chau-thanh".equals(standing.unit())
                        ? tiedWith(standing, year.standings().get(0))
                        : standing)
                .toList();

        var text = write(withStandings(year, shared));

        assertThat(text)
                .contains(
                        "đồng hạng nhất huyện An Phú và huyện Châu Thành (cùng 996,53 điểm) và hạng ba huyện Tri Tôn");
    }

    @Test
    void saysWhomPeoplePutAfterWhom() {
        var year = SampleYears.bare(2023);
        var order = year.standings();
        var tied = List.of(
                order.get(0),
                decided(order.get(1), order.get(1), "TIE"),
                decided(order.get(2), order.get(1), "TIE"),
                order.get(3));

        assertThat(write(withStandings(year, tied)))
                .contains("Huyện Tri Tôn bằng điểm huyện Châu Thành, xếp sau theo quyết định của hội nghị cụm.")
                .doesNotContain("Huyện Châu Thành bằng điểm");
    }

    @Test
    void doesNotCallPointsEqualWhereABallotReversedTheirOrder() {
        var year = SampleYears.bare(2023);
        var order = year.standings();
        var reversed = List.of(
                decided(order.get(0), order.get(1), "BALLOT"),
                decided(order.get(1), order.get(0), "BALLOT"),
                decided(order.get(2), order.get(2), "BALLOT"));

        assertThat(write(withStandings(year, reversed))).doesNotContain("bằng điểm");
    }

    /** The standing at its place with the points of another one, as people decided. */
    private static Standing decided(Standing standing, Standing points, String ground) {
        return new Standing(
                standing.unit(),
                standing.place(),
                false,
                new Words(
                        SampleYears.vietnamese().text("decided." + ground),
                        SampleYears.english().text("decided." + ground)),
                List.of(),
                points.base(),
                points.effectiveMax(),
                points.rescaledBase(),
                points.bonus(),
                points.penalty(),
                points.total(),
                points.grade(),
                points.gradeSteps(),
                points.groups(),
                points.criteria(),
                points.sums());
    }

    @Test
    void showsNoPointsWhereOnlyPlacesArePublished() {
        var year = SampleYears.bare(2023);
        var podium = year.standings().stream()
                .limit(3)
                .map(standing -> standing.disclosed(Disclosure.PODIUM))
                .toList();

        var text = write(withStandings(year, podium));

        assertThat(text)
                .contains("hạng nhất huyện An Phú, hạng nhì huyện Châu Thành và hạng ba huyện Tri Tôn")
                .doesNotContain("điểm)");
    }

    @Test
    void speaksOfAClusterOfOneInTheSingular() {
        var year = only(SampleYears.bare(2023), "tri-ton");

        var text = write(year);

        assertThat(text)
                .contains("có một đơn vị thành viên là huyện Tri Tôn")
                .contains("Huyện Tri Tôn thu ngân sách vượt dự toán")
                .doesNotContain("cao nhất", "Tri Tôn đều", "cả một");
    }

    @Test
    void namesFiguresThatAreMissingAndCountsOnlyTheOthers() {
        var year = SampleYears.bare(2023);
        var results = year.results().stream()
                .map(result -> "BUDGET_REVENUE".equals(result.indicator()) && "phu-tan".equals(result.unit())
                        ? new Result(
                                "phu-tan",
                                "BUDGET_REVENUE",
                                "NOT_YET_AVAILABLE",
                                result.target(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        : result)
                .toList();

        var text = write(withResults(year, results));

        assertThat(text)
                .contains("Cả năm huyện được giao chỉ tiêu đều thu ngân sách vượt dự toán")
                .contains("Chưa có số liệu thu ngân sách nhà nước trên địa bàn của huyện Phú Tân");
    }

    @Test
    void saysNothingWithoutFigures() {
        var year = SampleYears.bare(2021);
        var empty = new Snapshot(
                year.cluster(),
                year.year(),
                year.disclosure(),
                year.members(),
                List.of(),
                List.of(),
                List.of(),
                year.method(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                Snapshot.Summary.NONE,
                List.of());

        assertThat(write(empty))
                .isEqualTo(
                        "Cụm Thi đua số 2 gồm sáu đơn vị thành viên: các huyện An Phú, Châu Phú, Châu Thành, Chợ Mới, Phú Tân và Tri Tôn.");
    }

    private static String write(Snapshot year) {
        var summary = SummaryWriter.write(year, SampleYears.vietnamese(), SampleYears.english());
        assertThat(text(summary.en())).isNotBlank();
        return text(summary.vi()).replace('\u00a0', ' ');
    }

    private static Standing tiedWith(Standing standing, Standing other) {
        return new Standing(
                standing.unit(),
                other.place(),
                true,
                null,
                List.of(),
                other.base(),
                other.effectiveMax(),
                other.rescaledBase(),
                other.bonus(),
                other.penalty(),
                other.total(),
                other.grade(),
                other.gradeSteps(),
                standing.groups(),
                standing.criteria(),
                standing.sums());
    }

    private static Snapshot only(Snapshot year, String unit) {
        var member = List.of(year.member(unit).orElseThrow());
        var results = year.results().stream()
                .filter(result -> result.unit().equals(unit))
                .toList();
        var totals = results.stream()
                .map(result -> new Total(
                        result.indicator(),
                        1,
                        1,
                        result.actual(),
                        result.target(),
                        result.rate(),
                        result.met() ? 1 : 0,
                        result.exceeded() ? 1 : 0,
                        result.met() ? 0 : 1,
                        List.of(unit),
                        result.actual(),
                        List.of(unit)))
                .toList();
        return rebuilt(
                year, member, results, totals, List.of(year.standing(unit).orElseThrow()));
    }

    private static Snapshot withStandings(Snapshot year, List<Standing> standings) {
        return rebuilt(year, year.members(), year.results(), year.totals(), standings);
    }

    private static Snapshot withResults(Snapshot year, List<Result> results) {
        return rebuilt(year, year.members(), results, year.totals(), year.standings());
    }

    private static Snapshot rebuilt(
            Snapshot year, List<Member> members, List<Result> results, List<Total> totals, List<Standing> standings) {
        return rebuilt(year, members, results, totals, standings, null);
    }

    private static Snapshot rebuilt(
            Snapshot year,
            List<Member> members,
            List<Result> results,
            List<Total> totals,
            List<Standing> standings,
            Snapshot.@Nullable PastYear lastYear) {
        return new Snapshot(
                year.cluster(),
                Year.of(2023),
                year.disclosure(),
                members,
                year.indicators(),
                results,
                totals,
                year.method(),
                standings,
                year.leadership(),
                null,
                null,
                List.of(),
                lastYear,
                null,
                Snapshot.Summary.NONE,
                List.of());
    }

    private static String text(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).collect(joining("\n"));
    }

    private static String golden(String name) throws IOException {
        return new ClassPathResource("publications/" + name)
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
    }

    private static JsonNode json(String path) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
    }
}
