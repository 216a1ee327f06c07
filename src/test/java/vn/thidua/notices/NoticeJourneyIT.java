package vn.thidua.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;
import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
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

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.crosschecks.Verdict;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.PactService;
import vn.thidua.seasons.PactText;
import vn.thidua.units.UnitId;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeJourneyIT {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private SampleYear year;

    @Autowired
    private AccountService accounts;

    @Autowired
    private WorkflowService workflow;

    @Autowired
    private PactService pacts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DailyRound round;

    @Autowired
    private EscalationRound escalations;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("thidua.mail.from", () -> "thidua@angiang.gov.vn");
        registry.add("thidua.mail.portal", () -> "https://thidua.angiang.gov.vn/");
    }

    @AfterAll
    static void closeTheServer() {
        SERVER.stop();
    }

    @BeforeAll
    void peopleWithAddresses() {
        clock.set(LocalDateTime.of(2023, 12, 1, 8, 0));
        year.enter();
        open("an-phu", AN_PHU, Role.UNIT_EDITOR);
        open("an-phu.lanhdao", AN_PHU, Role.UNIT_APPROVER);
        open("tri-ton", TRI_TON, Role.UNIT_EDITOR);
        open("phu-tan", PHU_TAN, Role.UNIT_EDITOR);
        accounts.open(new NewAccount("tham-dinh", "tham-dinh", null, Set.of(Role.PROVINCIAL_REVIEWER)), ADMINISTRATOR);
        addresses.keep("an-phu@angiang.gov.vn", true, AN_PHU_EDITOR);
        addresses.keep("tri-ton@angiang.gov.vn", true, LEAD);
        year.answerAll(OF_AN_PHU, AN_PHU_EDITOR);
    }

    @BeforeEach
    void nothingOnItsWay() throws Exception {
        clock.set(LocalDateTime.of(2023, 12, 5, 8, 0));
        sender.setPort(SERVER.getSmtp().getPort());
        forgetWhatWasTold();
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void tellOfAReturnAtOnceWithItsReason() throws MessagingException {
        submitAndReturn();

        assertThat(board.of(AN_PHU_EDITOR)).first().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.RETURNED);
            assertThat(notice.isUnread()).isTrue();
        });
        sendAll();
        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString("an-phu@angiang.gov.vn");
            assertThat(mail.getFrom()[0]).hasToString("thidua@angiang.gov.vn");
            assertThat(mail.getSubject()).isEqualTo("[Thi đua] Kết quả năm 2023 của An Phú bị trả lại");
            assertThat(String.valueOf(mail.getContent()))
                    .contains("Lý do: Xem lại số lao động.")
                    .contains("https://thidua.angiang.gov.vn/nhap-lieu/so-2/2023/an-phu");
        });
    }

    @Test
    void keepWhatCanWaitForOneMailInTheMorning() throws Exception {
        submitAndReturn();
        sendAll();
        SERVER.purgeEmailFromAllMailboxes();
        assertThat(board.unread("tri-ton")).isEqualTo(1);

        clock.set(LocalDateTime.of(2023, 12, 6, 7, 0));
        round.postDigests();
        round.postDigests();
        sendAll();

        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(NoticeJourneyIT::subject))
                .containsExactly("[Thi đua] An Phú đã nộp kết quả năm 2023");
    }

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
    void tellOfAnObjectionAtOnce() {
        var raised =
                new Said(Map.of("kind", "OBJECTION", "act", "RAISED", "text", "Số này khác.", "until", "2023-12-20"));
        transactions.executeWithoutResult(status -> events.publishEvent(raised));

        assertThat(board.of(AN_PHU_EDITOR)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.OBJECTION);
            assertThat(notice.reason()).isEqualTo("Số này khác.");
        });
        assertThat(sendAll()).isEqualTo(1);
    }

    /** As the cross-check says it. */
    private record Said(Map<String, String> details) implements DomainEvent {

        @Override
        public String name() {
            return "StatementMade";
        }

        @Override
        public String subject() {
            return "dossier/so-2/2023/an-phu/indicator:JOBS";
        }

        @Override
        public String actor() {
            return "tri-ton";
        }

        @Override
        public Instant at() {
            return Instant.parse("2023-12-05T01:00:00Z");
        }
    }

    @Test
    void tellEverybodyConcernedOnceThatAnObjectionWentToTheHeadAtItsHour() {
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
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
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.START_CROSS_CHECK, Terms.NONE, LEAD);
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

    /** Leaves a draft without open objections behind. */
    private void endTheCrossCheck() {
        discussions.of(SampleYear.SEASON, REVIEWER).stream()
                .filter(objection -> objection.state().isOpen())
                .forEach(objection -> discussions.rule(
                        OF_AN_PHU, objection.id(), objection.version(), Verdict.DISMISSED, "Đã xem.", REVIEWER));
        if (workflow.view(OF_AN_PHU, LEAD).stage() == Stage.CROSS_CHECK) {
            workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại.", Set.of(), inAMonth()), LEAD);
        }
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
    void sendEachMailOnceThoughSeveralNodesAreAtIt() throws Exception {
        for (int number = 0; number < 12; number++) {
            board.tell(notice("once-" + number), List.of("an-phu"));
        }
        var nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> node = this::sendAll;
            var sent = 0;
            for (var each : nodes.invokeAll(List.of(node, node, node))) {
                sent += each.get();
            }
            assertThat(sent).isEqualTo(12);
        } finally {
            nodes.shutdown();
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(12);
        assertThat(sendAll()).isZero();
    }

    @Test
    void tryAgainLaterAndLongerEachTimeAndShowTheAdministratorWhy() {
        board.tell(notice("again"), List.of("an-phu"));
        sender.setPort(1);
        assertThat(sendAll()).isEqualTo(1);
        assertThat(sendAll()).isZero();

        assertThat(mvc.get().uri("/quan-tri/thu").with(signedIn(ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ gửi, lần tới 05/12/2023 08:01", "an-phu", "127.0.0.1", "Gửi lại")
                .doesNotContain("??");
        for (int failure = 2; failure <= Outbox.MOST_ATTEMPTS; failure++) {
            clock.advance(Outbox.pause(failure));
            assertThat(sendAll()).as("attempt %d", failure).isEqualTo(1);
        }
        clock.advance(Duration.ofDays(3));
        assertThat(sendAll()).isZero();

        sender.setPort(SERVER.getSmtp().getPort());
        var id = jdbc.sql("select mail_id from mail_outbox").query(String.class).single();
        assertThat(mvc.post()
                        .uri("/quan-tri/thu/" + id + "/gui-lai")
                        .with(signedIn(ADMINISTRATOR))
                        .with(csrf()))
                .hasRedirectedUrl("/quan-tri/thu");
        assertThat(sendAll()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void areNotKeptInTheOutboxForEver() {
        board.tell(notice("forget"), List.of("an-phu"));
        sendAll();

        clock.advance(Duration.ofDays(30));
        round.forget();
        assertThat(outboxSize()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        round.forget();
        assertThat(outboxSize()).isZero();
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
    void refuseAnAddressThatIsNone() {
        assertThat(mvc.post()
                        .uri("/thong-bao/dia-chi")
                        .with(signedIn(AN_PHU_EDITOR))
                        .with(csrf())
                        .param("address", "an-phu@a\r\nBcc: x@y.vn"))
                .hasStatus(422)
                .bodyText()
                .contains("Lỗi:", "Địa chỉ thư chưa đúng");
        assertThat(addresses.find("an-phu").orElseThrow().address()).isEqualTo("an-phu@angiang.gov.vn");
    }

    private void submitAndReturn() {
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại số lao động.", Set.of(), inAMonth()), LEAD);
    }

    private Instant inAMonth() {
        return clock.instant().plus(Duration.ofDays(30));
    }

    private void forgetWhatWasTold() {
        jdbc.sql("delete from mail_outbox").update();
        jdbc.sql("delete from notice").update();
    }

    private int sendAll() {
        var sent = 0;
        while (outbox.sendNext()) {
            sent++;
        }
        return sent;
    }

    private int outboxSize() {
        return jdbc.sql("select count(*) from mail_outbox").query(Integer.class).single();
    }

    private List<String> mails() {
        return jdbc.sql("select subject from mail_outbox where login = 'tri-ton'")
                .query(String.class)
                .list();
    }

    private void open(String login, UnitId unit, Role role) {
        accounts.open(new NewAccount(login, login, unit, Set.of(role)), ADMINISTRATOR);
    }

    private static Notice notice(String once) {
        return new Notice(NoticeKind.RETURNED, SampleYear.SEASON, AN_PHU, "", null, "/viec-can-lam", once);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(GreenMailUtil.getBody(mail), unreadable);
        }
    }
}
