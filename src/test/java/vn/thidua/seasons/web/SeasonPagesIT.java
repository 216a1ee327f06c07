package vn.thidua.seasons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.SampleDirectory.AN;
import static vn.thidua.SampleDirectory.BINH;
import static vn.thidua.SampleDirectory.CLUSTER;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.EDITOR;
import static vn.thidua.accounts.SampleActors.PUBLISHER;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.SampleDirectory;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;

@PortalTest
@Transactional
class SeasonPagesIT {

    private static final SeasonId SEASON = new SeasonId(CLUSTER, Year.of(2023));
    private static final Actor LEAD = new Actor(
            "thu-an",
            "An",
            AN,
            Set.of(Role.UNIT_EDITOR),
            Set.of(new Actor.Seat(CLUSTER, SEASON.year(), LeadershipRole.LEAD)));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private SeasonService seasons;

    @Autowired
    private Leadership leadership;

    @BeforeEach
    void anOpenYear() {
        directory.enter();
        seasons.open(SEASON, PUBLISHER);
    }

    @Test
    void showWhoseTurnItIsAndWhy() {
        var page = get("/xep-hang/cum-thu/2023/luan-phien", PUBLISHER);

        assertThat(page).hasStatusOk().bodyText().contains("huyện thu-an chưa làm cụm trưởng", "Ghi quyết định");
    }

    @Test
    void recordTheDecisionOfTheMeeting() {
        var answer = mvc.post()
                .uri("/xep-hang/cum-thu/2023/luan-phien")
                .with(signedIn(LEAD))
                .with(csrf())
                .param("lead", "thu-an")
                .param("deputy", "thu-binh")
                .param("method", "ELECTED")
                .param("document", "Biên bản 12")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/xep-hang/cum-thu/2023/luan-phien");
        assertThat(leadership.holder(CLUSTER, Year.of(2024), LeadershipRole.DEPUTY))
                .hasValueSatisfying(term -> assertThat(term.unit()).isEqualTo(BINH));
        assertThat(get("/xep-hang/cum-thu/2023/luan-phien", LEAD)).bodyText().contains("Biên bản 12", "Bầu chọn");
    }

    @Test
    void keepWhatWasTypedWhenAReasonIsMissing() {
        var answer = mvc.post()
                .uri("/xep-hang/cum-thu/2023/luan-phien")
                .with(signedIn(PUBLISHER))
                .with(csrf())
                .param("lead", "thu-chi")
                .param("deputy", "thu-binh")
                .param("method", "APPOINTED")
                .param("document", "12/CV-UBND")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("Lỗi:", "Hãy ghi lý do", "12/CV-UBND");
        assertThat(leadership.terms(CLUSTER)).isEmpty();
    }

    @Test
    void askForBothUnits() {
        var answer = mvc.post()
                .uri("/xep-hang/cum-thu/2023/luan-phien")
                .with(signedIn(PUBLISHER))
                .with(csrf())
                .param("lead", "thu-an")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("Hãy chọn một đơn vị");
    }

    @Test
    void areClosedToOtherUnits() {
        for (var address : new String[] {"/xep-hang/cum-thu/2023/luan-phien", "/xep-hang/cum-thu/2023/lich"}) {
            assertThat(get(address, EDITOR)).as(address).hasStatus(403);
        }
        assertThat(get("/xep-hang/cac-nam", EDITOR)).bodyText().contains("Chưa có năm thi đua nào");
    }

    @Test
    void listTheYearsWithTheirNextSteps() {
        assertThat(get("/xep-hang/cac-nam", PUBLISHER))
                .hasStatusOk()
                .bodyText()
                .contains("Cụm thử", "/xep-hang/cum-thu/2023/lich", "Mở năm thi đua 2024", "31/03/2024");
    }

    @Test
    void openTheNextYearWithLastYearsDates() {
        var answer = mvc.post()
                .uri("/xep-hang/cac-nam")
                .with(signedIn(PUBLISHER))
                .with(csrf())
                .param("cum", "cum-thu")
                .param("nam", "2024")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/xep-hang/cum-thu/2024/lich");
        assertThat(get("/quan-tri/lich/cum-thu/2024", ADMINISTRATOR)).bodyText().contains("15/12/2024");
    }

    @Test
    void saveTheCalendarAsTyped() {
        var answer = mvc.post()
                .uri("/xep-hang/cum-thu/2023/lich")
                .with(signedIn(LEAD))
                .with(csrf())
                .param("lines[0].milestone", "PACT")
                .param("lines[0].from", "")
                .param("lines[0].until", "5/1/2023")
                .param("lines[1].milestone", "MEETING")
                .param("lines[1].from", "28/12/2023")
                .param("lines[1].until", "29/12/2023")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/xep-hang/cum-thu/2023/lich");
        var season = seasons.season(SEASON);
        assertThat(season.calendar()).hasSize(2);
        assertThat(season.milestone(Milestone.PACT).orElseThrow().until()).isEqualTo("2023-01-05");
    }

    @Test
    void nameTheFieldThatIsNoDateAndKeepTheRest() {
        var answer = mvc.post()
                .uri("/xep-hang/cum-thu/2023/lich")
                .with(signedIn(LEAD))
                .with(csrf())
                .param("lines[0].milestone", "PACT")
                .param("lines[0].until", "31/2/2023")
                .param("lines[1].milestone", "MEETING")
                .param("lines[1].from", "1/12/2023")
                .param("lines[1].until", "")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("“31/2/2023” không phải là ngày", "id=\"lines[0].until\"", "Hãy gõ ngày kết thúc");
        assertThat(seasons.season(SEASON).calendar()).hasSize(Milestone.values().length);
    }

    @Test
    void offerLastYearsDatesWithoutSavingThem() {
        seasons.open(SEASON.next(), PUBLISHER);
        seasons.schedule(SEASON.next(), List.of(), PUBLISHER);

        assertThat(get("/xep-hang/cum-thu/2024/lich", PUBLISHER))
                .bodyText()
                .contains("Điền theo lịch năm 2023")
                .doesNotContain("15/12/2024\"");
        assertThat(get("/xep-hang/cum-thu/2024/lich?de-xuat=1", PUBLISHER))
                .bodyText()
                .contains("15/12/2024", "chưa được lưu");
        assertThat(get("/xep-hang/cum-thu/2024/lich?de-xuat=1", EDITOR)).hasStatus(403);
        assertThat(seasons.season(SEASON.next()).calendar()).isEmpty();
    }

    @Test
    void pointOutAStepThatEndsAfterTheNextOneAndSaveItAllTheSame() {
        seasons.schedule(
                SEASON,
                List.of(
                        new MilestoneView(Milestone.SELF_SCORE, null, LocalDate.of(2023, 12, 30)),
                        new MilestoneView(Milestone.CROSS_CHECK, null, LocalDate.of(2023, 12, 22))),
                LEAD);

        assertThat(get("/xep-hang/cum-thu/2023/lich", LEAD))
                .bodyText()
                .contains("“Tự chấm điểm” kết thúc sau “Kiểm tra chéo”");
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(signedIn(actor)).exchange();
    }
}
