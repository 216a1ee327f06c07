package vn.thidua.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.CLUSTER;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;

import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SignIn;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.journal.Journal;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.seasons.LeadershipDecision;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.UnitId;

/** Tri Tôn leads in 2023 with Phú Tân as deputy; in 2024 Phú Tân leads with An Phú as deputy. */
@PortalTest
@Transactional
class HandoverIT {

    private static final Year NEXT = Year.of(2024);
    private static final LocalDateTime LAST_SECOND = LocalDateTime.of(2023, 12, 31, 23, 59, 59);
    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final String PAGE = "/xep-hang/so-2/2023/ban-giao";

    @Autowired
    private SampleYear year;

    @Autowired
    private Leadership leadership;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private SeasonService seasons;

    @Autowired
    private DutyService duties;

    @Autowired
    private Journal journal;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aYearWithItsNextLeadership() {
        year.enter();
        leadership.record(List.of(term(LeadershipRole.LEAD, PHU_TAN), term(LeadershipRole.DEPUTY, AN_PHU)));
        for (var unit : List.of(TRI_TON, PHU_TAN, AN_PHU)) {
            accounts.open(new NewAccount(unit.unitId(), unit.unitId(), unit, Set.of(Role.UNIT_EDITOR)), ADMINISTRATOR);
        }
        clock.set(LocalDateTime.of(2023, 12, 12, 8, 0));
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
    }

    @Test
    void passesTheRightsAtMidnightInVietNamAndLeavesReading() {
        clock.set(LAST_SECOND);
        assertThat(actor(TRI_TON).leads(CLUSTER, Year.of(2023))).isTrue();
        assertThat(actor(PHU_TAN).leads(CLUSTER, Year.of(2023))).isFalse();
        assertThat(actor(PHU_TAN).leads(CLUSTER, NEXT)).isFalse();

        clock.set(MIDNIGHT);
        var outgoing = actor(TRI_TON);
        assertThat(outgoing.leads(CLUSTER, Year.of(2023))).isFalse();
        assertThat(outgoing.oversaw(CLUSTER, Year.of(2023))).isTrue();
        assertThat(outgoing.oversaw(CLUSTER, NEXT)).isFalse();
        assertThat(actor(PHU_TAN).leads(CLUSTER, Year.of(2023))).isTrue();
        assertThat(actor(PHU_TAN).leads(CLUSTER, NEXT)).isTrue();
        assertThat(mvc.get().uri("/kiem-tra-cheo/so-2/2023").with(signedIn(outgoing)))
                .hasStatusOk();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, outgoing));
    }

    @Test
    void letsTheNewLeadGoOnWhereTheOldOneStopped() {
        clock.set(MIDNIGHT);

        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, actor(PHU_TAN));
        workflow.take(OF_AN_PHU, Step.CLOSE, Terms.NONE, actor(PHU_TAN));

        assertThat(duties.of(actor(PHU_TAN)).mine())
                .extracting(Duty::kind)
                .contains(Duty.Kind.TAKE_OVER)
                .doesNotContain(Duty.Kind.HAND_OVER);
    }

    @Test
    void stillLetsNobodyJudgeTheOwnSheet() {
        var ofNewLead = new DossierKey(CLUSTER, Year.of(2023), PHU_TAN);
        var editor = actor(PHU_TAN);
        year.answerAll(ofNewLead, editor);
        workflow.submit(ofNewLead, editor);
        clock.set(MIDNIGHT);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> workflow.take(ofNewLead, Step.START_CROSS_CHECK, Terms.NONE, actor(PHU_TAN)));
        workflow.take(ofNewLead, Step.START_CROSS_CHECK, Terms.NONE, actor(AN_PHU));
    }

    @Test
    void doesNotLetTheNewLeadDecideAboutItsOwnTerm() {
        clock.set(MIDNIGHT);
        var decision = new LeadershipDecision(PHU_TAN, TRI_TON, SelectionMethod.ELECTED, null, "bầu lại");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> seasons.decideLeadership(SampleYear.SEASON, decision, actor(PHU_TAN)));
    }

    @Test
    void changesNothingWhileNoSuccessorIsDecided() {
        clock.set(LocalDateTime.of(2026, 6, 1, 0, 0));

        assertThat(actor(PHU_TAN).leads(CLUSTER, NEXT)).isTrue();
        assertThat(actor(PHU_TAN).leads(CLUSTER, Year.of(2025))).isFalse();
    }

    @Test
    void listsWhatIsUnfinishedForBothSidesAndPrintsTheMinutes() {
        assertThat(duties.of(actor(TRI_TON)).mine()).extracting(Duty::kind).contains(Duty.Kind.HAND_OVER);
        for (var reader : List.of(actor(TRI_TON), actor(PHU_TAN), REVIEWER, ADMINISTRATOR)) {
            assertThat(mvc.get().uri(PAGE).with(signedIn(reader)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("UBND huyện Tri Tôn", "UBND huyện Phú Tân", "0 giờ ngày 01/01/2024", "Đã nộp")
                    .contains("Gửi hồ sơ về tỉnh")
                    .doesNotContain("??");
        }
        assertThat(mvc.get().uri(PAGE + "/bien-ban").with(signedIn(LEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("BIÊN BẢN BÀN GIAO", "ngày 12 tháng 12 năm 2023", "Mã đầu chuỗi nhật ký", journal.head())
                .doesNotContain("??");
    }

    @Test
    void isNobodyElsesBusiness() {
        var stranger = new Actor("khach", "Khách", new UnitId("khach"), Set.of(Role.UNIT_EDITOR), Set.of());

        assertThat(mvc.get().uri(PAGE).with(signedIn(stranger))).hasStatus(404);
        assertThat(mvc.get().uri(PAGE + "/bien-ban").with(signedIn(stranger))).hasStatus(404);
        assertThat(mvc.get().uri("/xep-hang/so-2/2019/ban-giao").with(signedIn(REVIEWER)))
                .hasStatus(404);
    }

    private Actor actor(UnitId unit) {
        return signIn.actor(unit.unitId()).orElseThrow();
    }

    private static LeadershipTermView term(LeadershipRole role, UnitId unit) {
        return new LeadershipTermView(CLUSTER, NEXT, role, unit, SelectionMethod.ROTATION, null, null, "RECORDED");
    }
}
