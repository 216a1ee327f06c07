package vn.thidua.reorganisations.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.CLUSTER;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SignIn;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.duties.Duty;
import vn.thidua.duties.DutyService;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.Directory;
import vn.thidua.units.SuccessionKind;
import vn.thidua.units.SuccessionView;
import vn.thidua.units.UnitId;

@PortalTest
@Transactional
@RecordApplicationEvents
class ReorganisationPagesIT {

    private static final String ACT = "/quan-tri/don-vi/sap-xep";
    private static final UnitId COMMUNE = new UnitId("xa-an-phu");
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleYear year;

    @Autowired
    private Directory directory;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private DutyService duties;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void aYear() {
        year.enter();
        clock.set(LocalDateTime.of(2024, 1, 10, 8, 0));
    }

    @Test
    void showEverythingThatWillHappenAndDoNothingYet() throws Exception {
        var preview = split("xem-truoc").exchange();

        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("xa-an-phu", "đơn vị mới", "31/01/2024", "thành viên đến hết 31/01/2024")
                .contains("Giao cho xã An Phú hoàn tất từ ngày 01/02/2024", "Thực hiện")
                .doesNotContain("??");
        assertThat(directory.findUnit(COMMUNE)).isEmpty();
        assertThat(directory.unit(AN_PHU).validTo()).isNull();
    }

    @Test
    void endTheUnitLinkItsSuccessorsAndCloseItsMembership() throws Exception {
        confirm(split(""), split("xem-truoc"));

        assertThat(directory.unit(AN_PHU).validTo()).isEqualTo("2024-01-31");
        assertThat(directory.unit(COMMUNE).validFrom()).isEqualTo("2024-02-01");
        assertThat(directory.successions(AN_PHU))
                .extracting(SuccessionView::successor)
                .containsExactlyInAnyOrder(COMMUNE, new UnitId("xa-vinh-hau"));
        assertThat(directory.isMember(CLUSTER, AN_PHU, Year.of(2024))).isTrue();
        assertThat(directory.isMember(CLUSTER, AN_PHU, Year.of(2025))).isFalse();
        assertThat(directory.isMember(CLUSTER, COMMUNE, Year.of(2024))).isFalse();
        assertThat(events.stream(DomainEvent.class).filter(event -> event.name().equals("UnitsReorganised")))
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("reports", "so-2/2023/an-phu"));
    }

    @Test
    void handTheOpenReportToTheCustodiansPeopleAtMidnight() throws Exception {
        confirm(split(""), split("xem-truoc"));
        accounts.open(new NewAccount("xa-an-phu", "Xã An Phú", COMMUNE, Set.of(Role.UNIT_EDITOR)), ADMINISTRATOR);

        clock.set(LocalDateTime.of(2024, 1, 31, 23, 59, 59));
        var before = signIn.actor("xa-an-phu").orElseThrow();
        assertThat(before.edits(AN_PHU)).isFalse();

        clock.set(LocalDateTime.of(2024, 2, 1, 0, 0));
        var custodian = signIn.actor("xa-an-phu").orElseThrow();
        assertThat(custodian.edits(AN_PHU)).isTrue();
        assertThat(custodian.edits(TRI_TON)).isFalse();
        assertThat(duties.of(custodian).mine()).extracting(Duty::kind).containsExactly(Duty.Kind.SUBMIT);
        year.answerAll(OF_AN_PHU, custodian);
        assertThat(workflow.submit(OF_AN_PHU, custodian).stage().hasReached(Stage.SUBMITTED))
                .isTrue();
    }

    @Test
    void askAgainWhenSomethingChangedSinceThePreview() throws Exception {
        var seen = fingerprint(split("xem-truoc").exchange());
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);

        assertThat(split("")
                        .param("fingerprint", seen)
                        .param("confirmed", "true")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Tình hình đã thay đổi");
        assertThat(directory.findUnit(COMMUNE)).isEmpty();
    }

    @Test
    void neverActWithoutAConfirmation() throws Exception {
        var seen = fingerprint(split("xem-truoc").exchange());

        assertThat(split("").param("fingerprint", seen).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Hãy đánh dấu xác nhận");
        assertThat(directory.findUnit(COMMUNE)).isEmpty();
    }

    @Test
    void letTheRenamedUnitGoOnUnderItsNewName() throws Exception {
        confirm(rename(""), rename("xem-truoc"));

        var renamed = new UnitId("huyen-an-phu-moi");
        assertThat(directory.isMember(CLUSTER, renamed, Year.of(2025))).isTrue();
        assertThat(directory.isMember(CLUSTER, AN_PHU, Year.of(2025))).isFalse();
        assertThat(rename("xem-truoc").exchange()).hasStatus(422).bodyText().contains("đã được ghi");
    }

    @Test
    void mergeUnitsIntoOneThatTakesTheirPlaceAndTheirReports() throws Exception {
        confirm(merge(""), merge("xem-truoc"));

        var successor = directory.successions(AN_PHU).get(0).successor();
        for (var merged : List.of(AN_PHU, PHU_TAN)) {
            assertThat(directory.unit(merged).validTo()).as(merged.unitId()).isEqualTo("2024-01-31");
            assertThat(directory.successions(merged)).singleElement().satisfies(line -> {
                assertThat(line.kind()).isEqualTo(SuccessionKind.MERGE);
                assertThat(line.successor()).isEqualTo(successor);
            });
            assertThat(directory.isMember(CLUSTER, merged, Year.of(2025))).isFalse();
        }
        assertThat(directory.isMember(CLUSTER, requireNonNull(successor), Year.of(2025)))
                .isTrue();
        assertThat(directory.wards(successor, LocalDate.of(2024, 2, 1))).containsExactlyInAnyOrder(AN_PHU, PHU_TAN);
    }

    @Test
    void refuseAPlanThatIsNone() {
        assertThat(post("xem-truoc", "DISSOLVE")
                        .param("successors", "xã An Phú")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "Giải thể không có đơn vị kế thừa");
        assertThat(post("xem-truoc", "SPLIT").param("successors", "xã An Phú").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất hai đơn vị kế thừa");
        assertThat(mvc.post()
                        .uri(ACT + "/xem-truoc")
                        .with(signedIn(REVIEWER))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void leaveNoReportWithoutAKeeper() throws Exception {
        var preview = post("xem-truoc", "DISSOLVE");
        assertThat(preview.exchange()).hasStatusOk().bodyText().contains("Chưa chọn đơn vị nhận");
        var seen = fingerprint(post("xem-truoc", "DISSOLVE").exchange());

        assertThat(post("", "DISSOLVE")
                        .param("fingerprint", seen)
                        .param("confirmed", "true")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi đơn vị nhận báo cáo dở dang");
        assertThat(directory.unit(AN_PHU).validTo()).isNull();

        confirm(
                post("", "DISSOLVE").param("custodian", "tri-ton"),
                post("xem-truoc", "DISSOLVE").param("custodian", "tri-ton"));
        assertThat(directory.wards(TRI_TON, LocalDate.of(2024, 2, 1))).containsExactly(AN_PHU);
    }

    private void confirm(MockMvcRequestBuilder act, MockMvcRequestBuilder preview) throws Exception {
        var seen = fingerprint(preview.exchange());
        assertThat(act.param("fingerprint", seen).param("confirmed", "true").exchange())
                .hasRedirectedUrl("/quan-tri/don-vi/an-phu");
    }

    private static String fingerprint(MvcTestResult page) throws Exception {
        var found = FINGERPRINT.matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockMvcRequestBuilder split(String step) {
        return post(step, "SPLIT").param("successors", "xã An Phú\nxã Vĩnh Hậu").param("custodian", "xã An Phú");
    }

    private MockMvcRequestBuilder rename(String step) {
        return post(step, "RENAME").param("successors", "huyện An Phú Mới").param("joining", "true");
    }

    private MockMvcRequestBuilder merge(String step) {
        return post(step, "MERGE", "UBND huyện An Phú\nUBND huyện Phú Tân")
                .param("successors", "huyện Phú An")
                .param("joining", "true")
                .param("custodian", "huyện Phú An");
    }

    private MockMvcRequestBuilder post(String step, String kind) {
        return post(step, kind, "UBND huyện An Phú");
    }

    private MockMvcRequestBuilder post(String step, String kind, String predecessors) {
        return mvc.post()
                .uri(step.isEmpty() ? ACT : ACT + "/" + step)
                .with(signedIn(ADMINISTRATOR))
                .with(csrf())
                .param("kind", kind)
                .param("predecessors", predecessors)
                .param("effectiveOn", "1/2/2024")
                .param("document", "Nghị quyết thử");
    }
}
