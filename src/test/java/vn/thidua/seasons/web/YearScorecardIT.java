package vn.thidua.seasons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.signedIn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.TrialTest;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.SignIn;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.scorecardeditor.ExampleTable;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;

@TrialTest
@Transactional
@RecordApplicationEvents
class YearScorecardIT {

    private static final String OF_THE_TRIAL = "AG-CUM2-MINH-HOA v1";
    private static final String ITS_NAME = "Bảng điểm thi đua minh họa, Cụm Thi đua số 2, phiên bản 1";
    private static final String COUNCIL = "MH-HDND-100 v1";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ScorecardLibrary scorecards;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ApplicationEvents forTheJournal;

    @BeforeEach
    void anotherTable() {
        scorecards.issue(ScorecardJson.read(ExampleTable.COUNCIL.json()), null, null, Actor.system());
    }

    @Test
    void opensTheYearForTheUnitsAndStandsInTheJournal() {
        var editor = signIn.actor("an-phu").orElseThrow();
        assertThat(get("/nhap-lieu/so-2/2024/an-phu", editor)).hasStatus(422);
        assertThat(get("/quan-tri/lich/so-2/2024", ADMINISTRATOR))
                .bodyText()
                .contains("/xep-hang/so-2/2024/bang-diem", "chưa có bảng điểm");

        assertThat(choose("2024", OF_THE_TRIAL)).hasRedirectedUrl("/xep-hang/so-2/2024/bang-diem");
        assertThat(get("/quan-tri/lich/so-2/2024", ADMINISTRATOR))
                .bodyText()
                .contains("Bảng điểm của năm: " + ITS_NAME);

        assertThat(get("/xep-hang/so-2/2024/bang-diem", ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Đang dùng: " + ITS_NAME + ".");
        assertThat(get("/nhap-lieu/so-2/2024/an-phu", editor)).hasStatusOk();
        assertThat(forTheJournal.stream(DomainEvent.class))
                .filteredOn(event -> event.name().equals("ScorecardChosen"))
                .extracting(DomainEvent::actor)
                .containsExactly(ADMINISTRATOR.login());
    }

    @Test
    void canBeChosenAgainAsLongAsNothingWasHandedIn() {
        choose("2024", COUNCIL);

        assertThat(choose("2024", OF_THE_TRIAL)).hasStatus3xxRedirection();
    }

    @Test
    void staysOnceUnitsHandedInTheirResults() {
        assertThat(choose("2023", COUNCIL))
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "đơn vị nộp kết quả năm 2023", "Đang dùng: " + ITS_NAME + ".");
    }

    @Test
    void hasToBeOneThatWasIssued() {
        var draft = ScorecardJson.read(ExampleTable.RELATIVE_TO_LEADER.json());
        scorecards.draft(draft, Actor.system());

        assertThat(get("/xep-hang/so-2/2024/bang-diem", ADMINISTRATOR))
                .bodyText()
                .contains(COUNCIL)
                .doesNotContain(draft.code());
        assertThat(choose("2024", draft.code() + " v1"))
                .hasStatus(422)
                .bodyText()
                .contains("chưa được ban hành");
        assertThat(choose("2024", "")).hasStatus(422).bodyText().contains("Hãy chọn một bảng điểm trong danh sách.");
    }

    @Test
    void isNotForTheUnitThatLeadsTheYear() {
        var lead = signIn.actor("phu-tan").orElseThrow();

        assertThat(get("/xep-hang/so-2/2023/bang-diem", lead)).hasStatus(403);
    }

    private MvcTestResult choose(String year, String scorecard) {
        return mvc.post()
                .uri("/xep-hang/so-2/{year}/bang-diem", year)
                .with(signedIn(ADMINISTRATOR))
                .with(csrf())
                .param("scorecard", scorecard)
                .exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }
}
