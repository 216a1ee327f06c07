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

import java.text.Normalizer;
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
import vn.thidua.seasons.Attendance;
import vn.thidua.seasons.MeetingOfficer;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;

@PortalTest
@Transactional
class SeasonPagesIT {

    private static final SeasonId SEASON = new SeasonId(CLUSTER, Year.of(2023));
    private static final String MEETING = "/xep-hang/cum-thu/2023/hoi-nghi/tong-ket";
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
        for (var address : new String[] {
            "/xep-hang/cum-thu/2023/luan-phien",
            "/xep-hang/cum-thu/2023/lich",
            "/xep-hang/cum-thu/2023/hoi-nghi/tong-ket"
        }) {
            assertThat(get(address, EDITOR)).as(address).hasStatus(403);
        }
        assertThat(get("/xep-hang/cac-nam", EDITOR)).bodyText().contains("Chưa có năm thi đua nào");
    }

    @Test
    void recordTheMeetingThatMinutesAndSummariesSpeakOf() {
        assertThat(meeting("29/12/2023", "thu-binh").exchange()).hasRedirectedUrl(MEETING);

        assertThat(seasons.season(SEASON).meeting()).satisfies(meeting -> {
            assertThat(meeting.title()).isEqualTo("Hội nghị tổng kết năm 2023");
            assertThat(meeting.heldOn()).isEqualTo("2023-12-29");
            assertThat(meeting.hostUnit()).isEqualTo(AN);
            assertThat(meeting.placeUnit()).isNull();
            assertThat(meeting.figures()).isEqualTo("ESTIMATE");
            assertThat(meeting.chair())
                    .as("composed, however it was typed")
                    .isEqualTo(new MeetingOfficer("Nguyễn Văn An", "Chủ tịch UBND huyện An"));
            assertThat(meeting.secretary()).isNull();
            assertThat(meeting.attendance())
                    .containsExactly(
                            new Attendance(AN, "HOME_AFFAIRS_DIVISION", "Phòng Nội vụ huyện An"),
                            new Attendance(AN, "OTHER", "Hội Cựu chiến binh"),
                            new Attendance(BINH, "PEOPLES_COMMITTEE_LEADERS", "Lãnh đạo Ủy ban nhân dân huyện Bình"));
        });
        assertThat(get(MEETING, LEAD))
                .bodyText()
                .contains("value=\"29/12/2023\"", "Hội Cựu chiến binh", "Đã ghi hội nghị này", "Nguyễn Văn An")
                .doesNotContain("??");
        assertThat(get(MEETING.replace("tong-ket", "so-ket"), LEAD)).bodyText().contains("Chưa ghi hội nghị này");
        assertThat(get(MEETING.replace("tong-ket", "khac"), LEAD)).hasStatus(404);
    }

    @Test
    void offerLastYearsBodiesForTheNextMeeting() {
        meeting("29/12/2023", "thu-binh").exchange();
        seasons.open(SEASON.next(), PUBLISHER);

        assertThat(get(MEETING.replace("2023", "2024"), PUBLISHER))
                .bodyText()
                .contains("Phòng Nội vụ huyện An")
                .doesNotContain("value=\"29/12/2023\"");
    }

    @Test
    void keepAMeetingThatCannotBeRecordedAsItWasTyped() {
        assertThat(meeting("cuối năm", "thu-binh").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("<a href=\"#heldOn\">Ngày họp: ", "cuối năm", "Hội Cựu chiến binh");
        assertThat(meeting("29/12/2023", "khach").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("chỉ là đơn vị thành viên của năm");
        assertThat(meeting("29/12/2023", "thu-binh")
                        .param("secretary", "Trần Thị Hồng")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("<a href=\"#secretaryOffice\">Chức vụ thư ký: ", "cả họ tên và chức vụ", "Trần Thị Hồng");
        assertThat(seasons.season(SEASON).meeting()).isNull();
    }

    private MockMvcTester.MockMvcRequestBuilder meeting(String heldOn, String second) {
        return mvc.post()
                .uri(MEETING)
                .with(signedIn(LEAD))
                .with(csrf())
                .param("title", "Hội nghị tổng kết năm 2023")
                .param("heldOn", heldOn)
                .param("place", "Hội trường huyện")
                .param("placeUnit", "")
                .param("host", "thu-an")
                .param("chair", Normalizer.normalize("Nguyễn Văn An", Normalizer.Form.NFD))
                .param("chairOffice", "Chủ tịch UBND huyện An")
                .param("figures", "ESTIMATE")
                .param("lines[0].unit", "thu-an")
                .param("lines[0].bodies", "Phòng Nội vụ huyện An\r\n\r\nHội Cựu chiến binh")
                .param("lines[1].unit", second)
                .param("lines[1].bodies", "Lãnh đạo Ủy ban nhân dân huyện Bình");
    }

    @Test
    void listTheYearsWithTheirNextSteps() {
        assertThat(get("/xep-hang/cac-nam", PUBLISHER))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Cụm thử",
                        "/xep-hang/cum-thu/2023/lich",
                        "/xep-hang/cum-thu/2023/hoi-nghi/tong-ket",
                        "Mở năm thi đua 2024",
                        "31/03/2024");
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
