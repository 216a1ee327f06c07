package vn.thidua.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.CLUSTER;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.REVENUE;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.YEAR;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.dossiers.AppraisalService;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.NotFound;
import vn.thidua.scoring.Ledger;

@PortalTest
@Transactional
class OverclaimDeskIT {

    @Autowired
    private OverclaimDesk desk;

    @Autowired
    private SampleYear year;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private AppraisalService appraisals;

    @Autowired
    private ClusterYears years;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void anPhuClaimsHalfAsMuchAgainAsPlannedAndFewerJobs() {
        year.enter();
        clock.set(LocalDateTime.of(2023, 12, 12, 8, 0));
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
    }

    @Test
    void countsWhatCorrectionsTookAndGaveOnceTheAppraisalIsClosed() {
        correct(REVENUE, "30.15");
        correct(JOBS, "1200");
        workflow.take(OF_AN_PHU, Step.CLOSE, Terms.NONE, LEAD);
        assertThat(desk.of(CLUSTER, REVIEWER).years()).isEmpty();

        year.acceptAll(OF_AN_PHU, REVIEWER);
        workflow.take(OF_AN_PHU, Step.APPRAISE, Terms.NONE, REVIEWER);

        var overclaims = desk.of(CLUSTER, REVIEWER);
        assertThat(overclaims.years()).containsExactly(YEAR);
        assertThat(overclaims.units()).singleElement().satisfies(line -> {
            assertThat(line.of().name()).isEqualTo("An Phú");
            assertThat(line.total().lowered()).isEqualTo(1);
            assertThat(line.total().over()).isEqualByComparingTo("16");
            assertThat(line.total().raised()).isEqualTo(1);
            assertThat(line.total().under()).isPositive();
        });
        assertThat(overclaims.criteria())
                .extracting(line -> line.of().code())
                .startsWith("I.1")
                .hasSize(2);
        assertThat(mvc.get().uri("/xep-hang/so-2/chenh-lech").with(signedIn(LEAD)))
                .hasStatusOk()
                .bodyText()
                .contains("1 số tự chấm cao hơn kết quả thẩm định, tổng cộng 16,00 điểm", "I.1. Thu ngân sách")
                .doesNotContain("??");
    }

    @Test
    void isHiddenFromWhoeverMayNotSeeTheStandings() {
        assertThatThrownBy(() -> desk.of(CLUSTER, AN_PHU_EDITOR)).isInstanceOf(NotFound.class);
        assertThat(desk.of(CLUSTER, LEAD).years()).isEmpty();
    }

    private void correct(Subject subject, String figure) {
        var seen = years.entries(SampleYear.SEASON).stream()
                .filter(entry -> entry.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        appraisals.rule(
                OF_AN_PHU,
                subject,
                Ledger.CHECKED,
                seen.version(),
                Figure.of(figure),
                ReasonCode.SOURCE_CONFIRMED,
                "Theo Kho bạc.",
                LEAD);
    }
}
