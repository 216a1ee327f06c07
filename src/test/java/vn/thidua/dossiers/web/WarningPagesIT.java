package vn.thidua.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.DomainEvent;

/** A figure that looks unlikely is asked about, answered, and shown with its answer; it never keeps anybody from anything. */
@PortalTest
@Transactional
@RecordApplicationEvents
class WarningPagesIT {

    private static final String GRID = "/nhap-lieu/so-2/2023/an-phu";
    private static final String CELL = GRID + "/o/i-JOBS";
    private static final String SLIP = "lớn hơn khoảng 1.000 lần";

    @Autowired
    private SampleYear year;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aYearWithASlip() {
        year.enter();
        assertThat(post(CELL, AN_PHU_EDITOR, Map.of("i-JOBS.figure", "1410000")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        SLIP,
                        "Sửa thành 1.410",
                        "value=\"THOUSANDFOLD:SOURCE_CONFIRMED\"",
                        "Đã lưu 08:00, nên nêu lý do");
    }

    @Test
    void oneClickGivesAReason() {
        var answer = post(CELL, AN_PHU_EDITOR, Map.of("i-JOBS.explain", "THOUSANDFOLD:DEFINITION_CHANGED"));

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("Lý do: Đổi cách tính, phạm vi thống kê (an-phu, ")
                .doesNotContain("nên nêu lý do");
        assertThat(explained()).isEqualTo(1);
    }

    @Test
    void ownWordsAreAReasonEvenWithoutTheirButton() {
        var answer = post(CELL, AN_PHU_EDITOR, Map.of("i-JOBS.because.THOUSANDFOLD", "Có khu công nghiệp mới."));

        assertThat(answer).hasStatusOk().bodyText().contains("Lý do: Có khu công nghiệp mới. (an-phu, ");
    }

    @Test
    void sendingTheSameReasonAgainLeavesNoSecondTrace() {
        for (var attempt = 0; attempt < 2; attempt++) {
            post(CELL, AN_PHU_EDITOR, Map.of("i-JOBS.explain", "THOUSANDFOLD:NEW_WORK"));
        }

        assertThat(explained()).isEqualTo(1);
    }

    @Test
    void oneClickMendsASlip() {
        var answer = post(CELL, AN_PHU_EDITOR, Map.of("i-JOBS.figure", "1410000", "i-JOBS.pick", "1.410"));

        assertThat(answer).hasStatusOk().bodyText().contains("value=\"1.410\"").doesNotContain(SLIP);
    }

    @Test
    void anotherFigureIsAskedAboutAnew() {
        post(CELL, AN_PHU_EDITOR, Map.of("i-JOBS.explain", "THOUSANDFOLD:NEW_WORK"));

        var answer = post(CELL, AN_PHU_EDITOR, Map.of("i-JOBS.figure", "1420000"));

        assertThat(answer).bodyText().contains(SLIP, "nên nêu lý do").doesNotContain("Lý do: Dự án");
    }

    @Test
    void aReasonForAnEmptyCellIsRefusedInWords() {
        assertThat(post(
                        GRID + "/o/i-BUDGET_REVENUE",
                        AN_PHU_EDITOR,
                        Map.of("i-BUDGET_REVENUE.explain", "JUMP:NEW_WORK")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy nhập số liệu trước");
    }

    @Test
    void keepsNobodyFromHandingInAndIsSeenByWhoeverChecks() {
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
        assertThat(get(GRID + "/kiem-tra", AN_PHU_EDITOR)).bodyText().contains(SLIP, "Đơn vị chưa nêu lý do.");

        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);

        assertThat(workflow.view(OF_AN_PHU, LEAD).stage()).isEqualTo(Stage.CROSS_CHECK);
        assertThat(get("/kiem-tra-cheo/so-2/2023/an-phu?o=" + jobsCriterion(), LEAD))
                .hasStatusOk()
                .bodyText()
                .contains(SLIP, "Đơn vị chưa nêu lý do.");
    }

    private String jobsCriterion() {
        return SampleYear.criterionOf("JOBS");
    }

    private long explained() {
        return events.stream(DomainEvent.class)
                .filter(event -> event.name().equals("WarningExplained"))
                .count();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(signedIn(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        var key = path.substring(path.lastIndexOf('/') + 1);
        var request = mvc.post()
                .uri(path)
                .param(key + ".seen", Long.toString(version(key)))
                .with(csrf())
                .with(signedIn(actor));
        if (!fields.containsKey(key + ".figure")) {
            request.param(key + ".figure", figure(key))
                    .param(key + ".was", figure(key).isEmpty() ? "" : figure(key) + "|FINAL|EXACT|");
        }
        fields.forEach(request::param);
        return request.exchange();
    }

    private long version(String key) {
        return jdbc.sql("select coalesce(max(version) + 1, 0) from dossier_entry where subject_code = ?")
                .param(key.substring(2))
                .query(Long.class)
                .single();
    }

    private String figure(String key) {
        return jdbc.sql("select claimed from dossier_entry where subject_code = ?")
                .param(key.substring(2))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
