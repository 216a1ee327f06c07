package vn.thidua.rankings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.REVIEWER;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.SignIn;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublicationTerms;
import vn.thidua.rankings.OrderDecisionView;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.SampleTie;
import vn.thidua.rankings.Standing;
import vn.thidua.units.UnitId;

/** Units that the scorecard cannot tell apart, from the open place to the published page. */
@TrialTest
@TestInstance(Lifecycle.PER_CLASS)
@Transactional
class TiePagesIT {

    private static final String STANDINGS = "/xep-hang/so-2/2024";
    private static final String TIE = STANDINGS + "/hoa-diem/1";
    private static final String REASON = "Hội nghị biểu quyết 5 trên 6 đơn vị đồng ý.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleTie tie;

    @Autowired
    private RankingService rankings;

    @Autowired
    private PublicationService publications;

    @Autowired
    private SignIn signIn;

    /** The lead's report is the worst; the others share the first place. */
    @BeforeAll
    void aYearWithATie(@Autowired MutableClock clock) {
        clock.set(LocalDateTime.of(2024, 12, 10, 9, 0));
        tie.appraise();
        clock.set(LocalDateTime.of(2025, 1, 20, 9, 0));
    }

    @Test
    void askForTheOrderOfThoseWhoShareAPlace() {
        assertThat(rankings.standings(SampleTie.SEASON, REVIEWER).openTies()).containsExactly(tie.tied());
        assertThat(get(STANDINGS, REVIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("Đồng hạng 1", "href=\"" + TIE + "\"", "chờ hội nghị quyết định");

        assertThat(get(TIE, REVIEWER))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Thứ tự các đơn vị đồng hạng 1",
                        "An Phú, Châu Phú, Châu Thành, Chợ Mới, Tri Tôn",
                        "name=\"order[4]\"")
                .doesNotContain("name=\"order[5]\"", "value=\"phu-tan\"");
    }

    /** The lead whose own unit shares no place may write the decision down; a deputy among the tied may not. */
    @ParameterizedTest
    @CsvSource({
        "tham-dinh,200",
        "phu-tan,200",
        "phu-tan.lanhdao,200",
        "cho-moi,403",
        "cong-bo,403",
        "quan-tri,404",
        "an-phu,404",
        "an-phu.lanhdao,404"
    })
    void areForTheProvinceAndForASeatThatSharesNoPlace(String login, int status) {
        var actor = signIn.actor(login).orElseThrow();

        assertThat(get(TIE, actor)).hasStatus(status);
        assertThat(post(actor, tie.tied(), REASON)).hasStatus(status == 200 ? 302 : status);
        assertThat(decisions()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void leadWhoeverIsNotSignedInToTheLogin() {
        assertThat(mvc.get().uri(TIE))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .endsWith("/dang-nhap");
    }

    @Test
    void areRefusedByTheServiceToo() {
        var deputy = signIn.actor("cho-moi").orElseThrow();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> rankings.decideTie(SampleTie.SEASON, tie.tied(), REASON, null, deputy));
    }

    @Test
    void keepWhatWasChosenWhenTheReasonIsMissing() {
        var order = reversed();

        var answer = post(REVIEWER, order, " ");

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Lỗi: ", "Hãy nêu lý do của quyết định.", "value=\"Biên bản 12/BB\"")
                .containsPattern("value=\"" + order.get(0) + "\" selected");
        assertThat(decisions()).isEmpty();
        assertThat(rankings.standings(SampleTie.SEASON, REVIEWER).openTies()).hasSize(1);
    }

    @Test
    void wantEveryUnitOnce() {
        var twice = List.of(tie.tied().get(0), tie.tied().get(0));

        for (var order : List.of(twice, tie.tied().subList(0, 4), List.<UnitId>of())) {
            assertThat(post(REVIEWER, order, REASON))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Thứ tự phải gồm đúng các đơn vị đang đồng hạng, mỗi đơn vị một lần.");
        }
        assertThat(decisions()).isEmpty();
    }

    @Test
    void putTheUnitsInTheOrderOfTheMeetingUntilThatIsTakenBack() {
        assertThat(post(REVIEWER, reversed(), REASON)).hasRedirectedUrl(STANDINGS);

        assertThat(places()).startsWith(reversed().toArray(UnitId[]::new)).endsWith(SampleTie.LEAD);
        assertThat(rankings.standings(SampleTie.SEASON, REVIEWER).places())
                .extracting(Standing::place)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(get(STANDINGS, REVIEWER))
                .bodyText()
                .contains("Thứ tự do hội nghị quyết định", REASON, "Biên bản 12/BB")
                .doesNotContain("Đồng hạng 1");
        assertThat(get(TIE, REVIEWER)).hasStatus(HttpStatus.NOT_FOUND);

        var decision = decisions().get(0).id();
        rankings.withdrawDecision(decision, "Ghi nhầm thứ tự.", REVIEWER);

        assertThat(rankings.standings(SampleTie.SEASON, REVIEWER).openTies()).containsExactly(tie.tied());
        assertThat(get(TIE, REVIEWER)).hasStatusOk();
    }

    @Test
    void comeBeforeThePublicationWhichShowsWhoDecided() {
        var terms = new PublicationTerms(LocalDate.of(2025, 1, 20), Disclosure.CRITERIA, null);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> publications.publish(SampleTie.SEASON, terms, PUBLISHER))
                .matches(refusal -> refusal.code().equals("publications.notReady"));

        post(REVIEWER, reversed(), REASON);
        publications.publish(SampleTie.SEASON, terms, PUBLISHER);

        var first = rankings.standings(SampleTie.SEASON, REVIEWER)
                .member(reversed().get(0))
                .orElseThrow();
        assertThat(mvc.get().uri("/cum/so-2/2024"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "xếp sau theo quyết định của hội nghị cụm",
                        first.name() + ": thứ hạng xét theo quyết định của hội nghị cụm.")
                .containsSubsequence(reversed().stream()
                        .map(unit -> "id=\"o-hang-" + unit + "\"")
                        .toArray(String[]::new));
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, List<UnitId> order, String reason) {
        var form = mvc.post()
                .uri(TIE)
                .with(signedIn(actor))
                .with(csrf())
                .param("reason", reason)
                .param("document", "Biên bản 12/BB");
        IntStream.range(0, order.size())
                .forEach(at -> form.param("order[" + at + "]", order.get(at).unitId()));
        return form.exchange();
    }

    private List<OrderDecisionView> decisions() {
        return rankings.standings(SampleTie.SEASON, REVIEWER).decisions();
    }

    private List<UnitId> places() {
        return rankings.standings(SampleTie.SEASON, REVIEWER).places().stream()
                .map(Standing::unit)
                .toList();
    }

    private List<UnitId> reversed() {
        var order = new ArrayList<>(tie.tied());
        Collections.reverse(order);
        return List.copyOf(order);
    }
}
