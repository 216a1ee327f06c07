package vn.thidua.notices;

import static vn.thidua.dossiers.SampleDossiers.ADMINISTRATOR;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.AN_PHU_EDITOR;
import static vn.thidua.dossiers.SampleDossiers.LEAD;
import static vn.thidua.dossiers.SampleDossiers.OF_AN_PHU;
import static vn.thidua.dossiers.SampleDossiers.PHU_TAN;
import static vn.thidua.dossiers.SampleDossiers.TRI_TON;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.SampleYear;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.units.UnitId;

/** A portal with a mail server and people of a cluster, some of whom want to be written to. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailedPortal {

    private static GreenMail server = newServer();

    @Autowired
    private SampleYear year;

    @Autowired
    private AccountService accounts;

    @Autowired
    WorkflowService workflow;

    @Autowired
    MailAddresses addresses;

    @Autowired
    NoticeBoard board;

    @Autowired
    Outbox outbox;

    @Autowired
    DailyRound round;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    MockMvcTester mvc;

    /** The port is each class's own; the portal is theirs together. */
    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("thidua.mail.from", () -> "thidua@angiang.gov.vn");
        registry.add("thidua.mail.portal", () -> "https://thidua.angiang.gov.vn/");
    }

    private static GreenMail newServer() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeAll
    static void openTheServer() {
        server = newServer();
        server.start();
    }

    @AfterAll
    static void closeTheServer() {
        server.stop();
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
        reachTheServer();
        forgetWhatWasTold();
        server.purgeEmailFromAllMailboxes();
    }

    void reachTheServer() {
        sender.setPort(server.getSmtp().getPort());
    }

    /** What has reached the mail server. */
    static MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    static void emptyTheBoxes() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }

    void submitAndReturn() {
        workflow.submit(OF_AN_PHU, AN_PHU_EDITOR);
        workflow.take(OF_AN_PHU, Step.RETURN, Terms.open("Xem lại số lao động.", Set.of(), inAMonth()), LEAD);
    }

    Instant inAMonth() {
        return clock.instant().plus(Duration.ofDays(30));
    }

    void forgetWhatWasTold() {
        jdbc.sql("delete from mail_outbox").update();
        jdbc.sql("delete from notice").update();
    }

    int sendAll() {
        var sent = 0;
        while (outbox.sendNext()) {
            sent++;
        }
        return sent;
    }

    int outboxSize() {
        return jdbc.sql("select count(*) from mail_outbox").query(Integer.class).single();
    }

    List<String> mails() {
        return jdbc.sql("select subject from mail_outbox where login = 'tri-ton'")
                .query(String.class)
                .list();
    }

    private void open(String login, UnitId unit, Role role) {
        accounts.open(new NewAccount(login, login, unit, Set.of(role)), ADMINISTRATOR);
    }

    static Notice notice(String once) {
        return new Notice(NoticeKind.RETURNED, SampleYear.SEASON, AN_PHU, "", null, "/viec-can-lam", once);
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(GreenMailUtil.getBody(mail), unreadable);
        }
    }
}
