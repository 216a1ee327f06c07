package vn.thidua.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Derivation;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;
import vn.thidua.scoring.UnitYear;

/** Whoever reads why a unit has its points can add them up by hand, from the criteria over each cap to the total. */
class PointsSumsTests {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final String TABLE = """
            {"code": "T", "totalMax": "30", "bonusCap": "6", "penaltyCap": "5", "totalCap": "30", "groups": [
             {"code": "I", "maxPoints": "30", "criteria": [
              {"code": "I.1", "maxPoints": "20", "clause": "Điều 1", "rule": {"type": "Manual"}},
              {"code": "I.2", "maxPoints": "15", "clause": "Điều 2", "rule": {"type": "Manual"}}]},
             {"code": "II", "kind": "BONUS", "maxPoints": "10", "criteria": [
              {"code": "II.1", "maxPoints": "10", "clause": "Điều 3", "rule": {"type": "Manual"}}]},
             {"code": "III", "kind": "PENALTY", "maxPoints": "8", "criteria": [
              {"code": "III.1", "maxPoints": "8", "clause": "Điều 4", "rule": {"type": "Manual"}}]}]}""";

    private final List<Standing.Sum> sums = new StepWriter(messages(), new Languages(messages())).sums(scored());

    @Test
    void tellEachCapThatTookHoldWithWhatItChanged() {
        assertThat(lines(0, VI))
                .containsExactly(
                        "Tổng điểm chuẩn: 32,5 điểm | 18,5 + 14 = 32,5",
                        "Không vượt điểm tối đa 30 điểm (trần) | 32,5 − 2,5 = 30");
        assertThat(lines(3, VI))
                .containsExactly(
                        "Tổng điểm chuẩn: 30 điểm | -",
                        "Tổng điểm thưởng: 9 điểm | -",
                        "Tổng điểm trừ: −7 điểm | -",
                        "Điểm thưởng cộng lại không quá 6 điểm (trần) | 9 − 3 = 6",
                        "Điểm trừ cộng lại không quá 5 điểm (trần) | −7 + 2 = −5",
                        "Tổng điểm: 31 điểm | 30 + 6 − 5 = 31",
                        "Tổng điểm không quá 30 điểm (trần) | 31 − 1 = 30");
    }

    @Test
    void tellTheSameInEnglish() {
        assertThat(lines(3, Locale.ENGLISH))
                .contains(
                        "The bonus is at most 6 points in all (capped) | 9 − 3 = 6",
                        "Total: 31 points | 30 + 6 − 5 = 31",
                        "The total is at most 30 points (capped) | 31 − 1 = 30");
    }

    @Test
    void standOnThePageStepByStep() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        var page = new Context(VI, Map.of("steps", sums.get(3).steps(), "loc", VI));

        var html = engine.process("portal/parts", java.util.Set.of("calculation"), page);

        assertThat(html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " "))
                .contains("Điểm thưởng cộng lại không quá 6 điểm (trần) 9 − 3 = 6")
                .endsWith("Tổng điểm không quá 30 điểm (trần) 31 − 1 = 30 ");
        assertThat(html).containsOnlyOnce("class=\"result\"");
    }

    @Test
    void areNotShownOfCriteriaWhereOnlyTotalsAre() {
        var year = SampleYears.of(2022);
        var shown = year.standings().get(0);
        var summed = new Standing(
                shown.unit(),
                shown.place(),
                shown.tied(),
                shown.decidedBy(),
                shown.notConsidered(),
                shown.base(),
                shown.effectiveMax(),
                shown.rescaledBase(),
                shown.bonus(),
                shown.penalty(),
                shown.total(),
                shown.grade(),
                shown.gradeSteps(),
                shown.groups(),
                shown.criteria(),
                sums);

        assertThat(summed.disclosed(Disclosure.CRITERIA).sums()).hasSize(4);
        assertThat(summed.disclosed(Disclosure.TOTALS).sums()).containsExactly(sums.get(3));
        assertThat(summed.disclosed(Disclosure.PODIUM).sums()).isEmpty();
    }

    @Test
    void explainTheClassOnlyWhereCriteriaAreShown() {
        var steps = new StepWriter(messages(), new Languages(messages())).write(sanctioned());
        assertThat(steps)
                .extracting(step -> step.sentence().in(VI))
                .containsExactly(
                        "Tổng điểm 9 đạt ngưỡng mức Tốt (từ 8 điểm)",
                        "Chế tài “Có người bị kỷ luật” (khoản 2 Điều 5), tiêu chí P.1 có 1 lần: hạ một mức",
                        "Xếp loại Khá");
        assertThat(steps)
                .extracting(step -> step.sentence().in(Locale.ENGLISH))
                .containsExactly(
                        "A total of 9 reaches the threshold of Good (8 points)",
                        "Sanction “Somebody was disciplined” (khoản 2 Điều 5), criterion P.1 counts 1: one class lower",
                        "Class: Khá");

        var explained = explained(SampleYears.of(2022).standings().get(0), steps);

        assertThat(explained.disclosed(Disclosure.CRITERIA).gradeSteps()).isEqualTo(steps);
        assertThat(explained.disclosed(Disclosure.TOTALS).gradeSteps()).isEmpty();
        assertThat(explained.disclosed(Disclosure.PODIUM).gradeSteps()).isEmpty();
    }

    private static Derivation sanctioned() {
        var table = ScorecardJson.read("""
                {"code": "T", "groups": [
                 {"code": "I", "maxPoints": "10", "criteria": [{"code": "I.1", "maxPoints": "10", "rule": {"type": "Manual"}}]},
                 {"code": "P", "kind": "PENALTY", "maxPoints": "5", "criteria": [
                  {"code": "P.1", "maxPoints": "5", "rule": {"type": "PerOccurrence", "pointsEach": "1"}}]}],
                 "classes": [{"code": "T", "name": "Tốt", "nameEn": "Good", "min": "8"}, {"code": "K", "name": "Khá"}],
                 "sanctions": [{"code": "KL", "name": "Có người bị kỷ luật", "nameEn": "Somebody was disciplined",
                  "clause": "khoản 2 Điều 5", "criterion": "P.1", "effect": "DROP_ONE"}]}""");
        var year = new ClusterYear(
                Year.of(2023),
                table,
                Map.of(),
                Map.of("a", UnitYear.of(Map.of("I.1", points("10"), "P.1", Cell.count(1)))));
        return ScoringEngine.score(year)
                .unit("a")
                .orElseThrow()
                .classification()
                .derivation();
    }

    private static Standing explained(Standing shown, List<Standing.Step> gradeSteps) {
        return new Standing(
                shown.unit(),
                shown.place(),
                shown.tied(),
                shown.decidedBy(),
                shown.notConsidered(),
                shown.base(),
                shown.effectiveMax(),
                shown.rescaledBase(),
                shown.bonus(),
                shown.penalty(),
                shown.total(),
                shown.grade(),
                gradeSteps,
                shown.groups(),
                shown.criteria(),
                shown.sums());
    }

    @Test
    void areMissingInWhatWasPublishedBeforeTheyWereKept() {
        var old = SnapshotJson.write(SampleYears.of(2022))
                .replace(",\"sums\":[]", "")
                .replace("\"gradeSteps\":[],", "")
                .replace("\"sanctions\":[],", "");

        assertThat(SnapshotJson.read(old).standings()).allSatisfy(each -> {
            assertThat(each.sums()).isEmpty();
            assertThat(each.gradeSteps()).isEmpty();
            assertThat(each.sumOf("I")).isEmpty();
            assertThat(each.sumOfAll()).isEmpty();
        });
    }

    private List<String> lines(int sum, Locale locale) {
        return sums.get(sum).steps().stream()
                .map(step -> step.sentence().in(locale) + " | "
                        + (step.sum() == null ? "-" : step.sum().in(locale)))
                .toList();
    }

    private static UnitResult scored() {
        var cells = Map.of("I.1", points("18.5"), "I.2", points("14"), "II.1", points("9"), "III.1", points("7"));
        var year = new ClusterYear(Year.of(2023), ScorecardJson.read(TABLE), Map.of(), Map.of("a", UnitYear.of(cells)));
        return ScoringEngine.score(year).unit("a").orElseThrow();
    }

    private static Cell points(String points) {
        return Cell.points(new java.math.BigDecimal(points));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/scoring", "messages/publications");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
