package vn.thidua.notices;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_HEAD;
import static vn.thidua.dossiers.SampleDossiers.DEPUTY;
import static vn.thidua.dossiers.SampleDossiers.JOBS;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.REVIEWER;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.accounts.Actor;
import vn.thidua.crosschecks.CheckPlanService;
import vn.thidua.crosschecks.DiscussionKind;
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.crosschecks.DiscussionView;
import vn.thidua.crosschecks.Verdict;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.seasons.PactService;
import vn.thidua.seasons.PactText;

/** Who is told of what: whomever it concerns, once, and never who did it. */
class NoticesToldIT extends MailedPortal {

    @Autowired
    private PactService pacts;

    @Autowired
    private CheckPlanService plans;

    @Autowired
    private EscalationRound escalations;

    @Autowired
    private DiscussionService discussions;

    @Test
    void warnOnceOfADeadlineOfTomorrow() {
        clock.set(LocalDateTime.of(2023, 12, 14, 7, 0));

        round.tellDeadlines();
        round.tellDeadlines();

        assertThat(board.of(LEAD)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.DEADLINE);
            assertThat(notice.due()).isEqualTo("2023-12-15");
        });
        assertThat(mails()).singleElement().asString().contains("hết hạn ngày mai 15/12/2023");
    }

    @Test
    void tellEverybodyConcernedOnceThatAnObjectionWentToTheHeadAtItsHour() {
        startTheCrossCheck();
        discussions.object(OF_AN_PHU, JOBS, "Số lao động trùng với báo cáo quý.", DEPUTY);
        forgetWhatWasTold();

        clock.set(LocalDateTime.of(2023, 12, 8, 7, 59));
        escalations.tell();
        assertThat(board.of(LEAD)).isEmpty();

        clock.set(LocalDateTime.of(2023, 12, 8, 8, 0));
        escalations.tell();
        escalations.tell();
        for (var told : List.of(AN_PHU_EDITOR, AN_PHU_HEAD, LEAD, DEPUTY)) {
            assertThat(board.of(told)).as(told.login()).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(NoticeKind.ESCALATED);
                assertThat(notice.reason()).isEqualTo("Số lao động trùng với báo cáo quý.");
                assertThat(notice.path()).isEqualTo("/kiem-tra-cheo/so-2/2023/an-phu/y-kien/" + JOBS.key());
            });
        }
        assertThat(board.of(REVIEWER)).isEmpty();
        assertThat(mails())
                .containsExactly(
                        "[Thi đua] Ý kiến phản đối về kết quả năm 2023 của An Phú quá hạn trả lời, chờ kết luận");
        assertThat(mvc.get().uri(board.of(LEAD).get(0).path()).with(signedIn(LEAD)))
                .hasStatusOk();

        endTheCrossCheck();
    }

    @Test
    void passTheLeadsOwnObjectionToTheProvince() {
        startTheCrossCheck();
        discussions.object(OF_AN_PHU, JOBS, "Cao bất thường.", LEAD);
        forgetWhatWasTold();

        clock.set(LocalDateTime.of(2023, 12, 9, 8, 0));
        escalations.tell();

        assertThat(board.of(REVIEWER)).extracting(NoticeView::kind).containsExactly(NoticeKind.ESCALATED);
        assertThat(board.of(LEAD)).as("who objected").hasSize(1);
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại.", Set.of(), inAMonth()), LEAD);
        forgetWhatWasTold();
        escalations.tell();
        assertThat(board.of(REVIEWER)).as("the report is not being checked").isEmpty();
        endTheCrossCheck();
    }

    @Test
    void tellTheUnitThatItsReportWasTakenInWhenItsTimeWasOver() {
        submitAndReturn();
        workflow.take(OF_AN_PHU, Step.EXTEND, Terms.open("Thêm một tuần.", Set.of(), inAMonth()), LEAD);
        assertThat(board.of(AN_PHU_EDITOR)).extracting(NoticeView::kind).contains(NoticeKind.REOPENED);
        forgetWhatWasTold();

        clock.advance(Duration.ofDays(31));
        workflow.take(OF_AN_PHU, Step.TAKE_IN, Terms.because("Hết hạn mà đơn vị chưa nộp lại."), REVIEWER);

        for (var told : List.of(AN_PHU_EDITOR, AN_PHU_HEAD, LEAD)) {
            assertThat(board.of(told)).as(told.login()).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(NoticeKind.TAKEN_IN);
                assertThat(notice.reason()).isEqualTo("Hết hạn mà đơn vị chưa nộp lại.");
            });
        }
        assertThat(mvc.get().uri("/thong-bao").with(signedIn(AN_PHU_EDITOR)))
                .bodyText()
                .contains("Kết quả năm 2023 của An Phú được tiếp nhận như hiện có vì đã hết hạn sửa")
                .doesNotContain("??");
        round.postDigests();
        assertThat(mails()).as("waits for the morning's mail").hasSize(1);
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại.", Set.of(), inAMonth()), LEAD);
    }

    @Test
    void askTheHeadsToSignAPactThatIsWritten() {
        var text = new PactText(
                "Giao ước", LocalDate.of(2023, 12, 29), false, List.of(), List.of("Số liệu trung thực."), List.of());
        pacts.write(SampleYear.SEASON, text, LEAD);

        assertThat(board.of(AN_PHU_HEAD)).extracting(NoticeView::kind).containsExactly(NoticeKind.PACT);
        assertThat(board.of(AN_PHU_EDITOR)).isEmpty();
    }

    @Test
    void areOpenedByTheirReceiverOnly() {
        board.tell(notice("open"), List.of("an-phu"));
        var id = board.of(AN_PHU_EDITOR).get(0).id();

        assertThat(mvc.get().uri("/thong-bao").with(signedIn(AN_PHU_EDITOR)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Thông báo (1)", "Kết quả năm 2023 của An Phú bị trả lại", "Chưa đọc", "an-phu@angiang.gov.vn")
                .doesNotContain("??");
        assertThat(mvc.post().uri("/thong-bao/" + id).with(signedIn(REVIEWER)).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/thong-bao/" + id)
                        .with(signedIn(AN_PHU_EDITOR))
                        .with(csrf()))
                .hasRedirectedUrl("/viec-can-lam");
        assertThat(board.unread("an-phu")).isZero();
        assertThat(mvc.get().uri("/quan-tri/thu").with(signedIn(AN_PHU_EDITOR))).hasStatus(403);
    }

    @Test
    void warnTheLeadOnceOfAllThatWaitsForItUntilTomorrow() {
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        forgetWhatWasTold();
        clock.set(LocalDateTime.of(2023, 12, 21, 7, 0));

        round.tellDeadlines();
        round.tellDeadlines();

        assertThat(board.of(LEAD)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.DEADLINE);
            assertThat(notice.due()).isEqualTo("2023-12-22");
            assertThat(notice.path()).isEqualTo("/kiem-tra-cheo/so-2/2023");
        });
        assertThat(board.of(REVIEWER)).as("sees all of them at a glance").isEmpty();
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại.", Set.of(), inAMonth()), LEAD);
    }

    @Test
    void tellWhoChecksWhom() {
        var plan = plans.draw(SampleYear.SEASON, 7L, "", REVIEWER);

        for (var unit : List.of(AN_PHU, TRI_TON, PHU_TAN)) {
            var editor = unit.equals(AN_PHU) ? AN_PHU_EDITOR : unit.equals(TRI_TON) ? LEAD : DEPUTY;
            assertThat(board.of(editor)).as(unit.unitId()).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(NoticeKind.CHECKER);
                assertThat(plan.checkers()).containsEntry(requireNonNull(notice.unit()), unit);
            });
        }
        forgetWhatWasTold();

        plans.reassign(SampleYear.SEASON, AN_PHU, PHU_TAN, "Cán bộ nghỉ ốm", REVIEWER);
        assertThat(board.of(DEPUTY)).singleElement().satisfies(notice -> {
            assertThat(notice.unit()).isEqualTo(AN_PHU);
            assertThat(notice.reason()).isEqualTo("Cán bộ nghỉ ốm");
        });
        assertThat(board.of(LEAD)).isEmpty();
    }

    @Test
    void passOnWhatIsSaidInTheCrossCheckToBothSides() {
        startTheCrossCheck();
        forgetWhatWasTold();

        discussions.object(OF_AN_PHU, JOBS, "Số này khác.", DEPUTY);
        assertThat(told(AN_PHU_EDITOR)).containsExactly(NoticeKind.OBJECTION);
        assertThat(board.of(AN_PHU_HEAD)).singleElement().satisfies(notice -> {
            assertThat(notice.reason()).isEqualTo("Số này khác.");
            assertThat(mvc.get().uri(notice.path()).with(signedIn(AN_PHU_HEAD))).hasStatusOk();
        });
        assertThat(sendAll()).as("at once, to the editor who has an address").isEqualTo(1);
        forgetWhatWasTold();

        var objection = objection();
        discussions.reply(OF_AN_PHU, objection.id(), objection.version(), "Theo kho bạc.", AN_PHU_EDITOR);
        assertThat(told(AN_PHU_EDITOR)).as("who said it").isEmpty();
        assertThat(told(AN_PHU_HEAD)).containsExactly(NoticeKind.ANSWERED);
        assertThat(told(DEPUTY)).as("who objected").containsExactly(NoticeKind.ANSWERED);
        assertThat(told(LEAD)).as("who rules").containsExactly(NoticeKind.ANSWERED);
        forgetWhatWasTold();

        discussions.rule(OF_AN_PHU, objection.id(), objection().version(), Verdict.UPHELD, "Đúng.", LEAD);
        assertThat(told(AN_PHU_EDITOR)).containsExactly(NoticeKind.RULED);
        assertThat(told(DEPUTY)).containsExactly(NoticeKind.RULED);
        assertThat(told(LEAD)).isEmpty();
        forgetWhatWasTold();

        discussions.remark(OF_AN_PHU, JOBS, "Thiếu trang.", LEAD);
        assertThat(told(AN_PHU_EDITOR)).containsExactly(NoticeKind.REMARK);
        assertThat(mvc.get().uri("/thong-bao").with(signedIn(AN_PHU_EDITOR)))
                .bodyText()
                .contains("Có nhận xét cần trả lời về kết quả năm 2023 của An Phú", "Thiếu trang.")
                .doesNotContain("??");
        endTheCrossCheck();
    }

    @Test
    void areToldAndMailedOnceThoughSeveralNodesGoTheirRoundsAtOnce() throws Exception {
        startTheCrossCheck();
        discussions.object(OF_AN_PHU, JOBS, "Cả ba nút đều thấy.", DEPUTY);
        clock.set(LocalDateTime.of(2023, 12, 14, 7, 0));
        forgetWhatWasTold();
        goRound();
        var byOneNode = everythingTold();
        assertThat(byOneNode)
                .anyMatch(told -> told.contains("ESCALATED"))
                .anyMatch(told -> told.contains("DEADLINE"))
                .anyMatch(told -> told.startsWith("mail tri-ton"));
        forgetWhatWasTold();

        var nodes = Executors.newFixedThreadPool(3);
        try {
            for (var node : nodes.invokeAll(Collections.nCopies(3, Executors.callable(this::goRound)))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(everythingTold()).isEqualTo(byOneNode);
        endTheCrossCheck();
    }

    /** All that a node does by the clock about notices. */
    private void goRound() {
        escalations.tell();
        round.tellDeadlines();
        round.postDigests();
        round.forget();
    }

    private List<String> everythingTold() {
        return jdbc.sql("""
                        select 'notice ' || login || ' ' || kind || ' ' || once from notice
                         union all
                        select 'mail ' || login || ' ' || subject from mail_outbox
                         order by 1
                        """).query(String.class).list();
    }

    private DiscussionView objection() {
        return discussions.of(OF_AN_PHU, JOBS, LEAD).stream()
                .filter(discussion -> discussion.kind() == DiscussionKind.OBJECTION
                        && discussion.opening().text().equals("Số này khác."))
                .findFirst()
                .orElseThrow();
    }

    private List<NoticeKind> told(Actor actor) {
        return board.of(actor).stream().map(NoticeView::kind).toList();
    }

    private void startTheCrossCheck() {
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
    }

    /** Leaves a draft without open objections behind. */
    private void endTheCrossCheck() {
        discussions.of(SampleYear.SEASON, REVIEWER).stream()
                .filter(said ->
                        said.kind() == DiscussionKind.OBJECTION && said.state().isOpen())
                .forEach(objection -> discussions.rule(
                        OF_AN_PHU, objection.id(), objection.version(), Verdict.DISMISSED, "Đã xem.", REVIEWER));
        if (workflow.view(OF_AN_PHU, LEAD).stage() == Stage.CROSS_CHECK) {
            workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại.", Set.of(), inAMonth()), LEAD);
        }
    }
}
