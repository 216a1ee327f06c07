package vn.thidua.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Departures;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SampleActors;
import vn.thidua.accounts.SignIn;
import vn.thidua.accounts.TrialAccounts;
import vn.thidua.delegations.DelegationService;
import vn.thidua.delegations.DelegationTerms;
import vn.thidua.journal.Journal;
import vn.thidua.notices.MailAddresses;
import vn.thidua.units.UnitId;

/** People leave the trial's units and the province. */
@TrialTest
@Transactional
class DepartureIT {

    private static final Actor ADMINISTRATOR = SampleActors.ADMINISTRATOR;
    private static final UnitId AN_PHU = new UnitId("an-phu");

    @Autowired
    private Departures departures;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void leaveNothingToNobody() {
        assertThat(departures.vacancies("an-phu", ADMINISTRATOR)).containsExactly(Role.UNIT_EDITOR);

        assertThatThrownBy(() -> departures.leave("an-phu", null, ADMINISTRATOR))
                .hasMessageContaining("departure.successor.needed");
        assertThatThrownBy(() -> departures.leave("an-phu", "chau-phu", ADMINISTRATOR))
                .hasMessageContaining("departure.successor.unfit");
        assertThat(signIn.actor("an-phu")).isPresent();
    }

    @Test
    void handTheirDutiesOverAndAreShutOut() {
        var unit = new UnitId("chau-thanh");

        departures.leave("chau-thanh", "chau-thanh.lanhdao", ADMINISTRATOR);
        keep();

        assertThat(signIn.actor("chau-thanh")).isEmpty();
        assertThat(actor("chau-thanh.lanhdao").edits(unit)).isTrue();
        assertThat(actor("chau-thanh.lanhdao").approves(unit)).isTrue();
        assertThat(jdbc.sql("""
                        select event || ' ' || subject || ' ' || coalesce(details ->> 'successor', '') from journal_entry
                         where actor = 'quan-tri' and subject like 'account/chau-thanh%'
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "RoleGranted account/chau-thanh.lanhdao ",
                        "PersonLeft account/chau-thanh chau-thanh.lanhdao",
                        "AccountDisabled account/chau-thanh ");
    }

    @Test
    void needNoSuccessorWhereAColleagueDoesTheSame() {
        accounts.open(new NewAccount("an-phu.2", "Người thứ hai", AN_PHU, Set.of(Role.UNIT_EDITOR)), ADMINISTRATOR);

        departures.leave("an-phu", null, ADMINISTRATOR);

        assertThat(signIn.actor("an-phu")).isEmpty();
    }

    @Test
    void passUnreadNoticesOnAndEndWhatWasLent(@Autowired DelegationService delegations) {
        tell("an-phu", "mới");
        tell("an-phu", "cả hai");
        tell("an-phu.lanhdao", "cả hai");
        var today = LocalDate.now(clock);
        delegations.grant(
                new DelegationTerms("an-phu", Role.UNIT_APPROVER, today, today.plusDays(9), "Nghỉ phép"),
                actor("an-phu.lanhdao"));

        departures.leave("an-phu", "an-phu.lanhdao", ADMINISTRATOR);

        assertThat(jdbc.sql("select reason from notice where login = 'an-phu.lanhdao' order by reason")
                        .query(String.class)
                        .list())
                .containsExactly("cả hai", "mới");
        assertThat(jdbc.sql("select count(*) from delegation where ended_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void passPlannedPublicationsOn() {
        accounts.open(
                new NewAccount("cong-bo.2", "Người kế nhiệm", null, Set.of(Role.PROVINCIAL_REVIEWER)), ADMINISTRATOR);
        jdbc.sql("""
                        insert into planned_release (planned_release_id, cluster_id, year, due_at, official_on, disclosure,
                            planned_by, planned_at, state, version)
                        values (gen_random_uuid(), 'so-2', :year, :due, :day, 'TOTALS', 'cong-bo', :due, 'PLANNED', 0)
                        """)
                .param("year", Year.of(2022).getValue())
                .param("due", Timestamp.from(clock.instant().plus(Duration.ofDays(3))))
                .param("day", LocalDate.now(clock))
                .update();

        departures.leave("cong-bo", "cong-bo.2", ADMINISTRATOR);
        keep();

        assertThat(actor("cong-bo.2").is(Role.PROVINCIAL_PUBLISHER)).isTrue();
        assertThat(events("publication/so-2/2022")).contains("ReleasePassedOn");
    }

    @Test
    void neverLeaveThePortalWithoutAnAdministratorNorShutThemselvesOut() {
        assertThatThrownBy(() -> departures.leave("quan-tri", null, ADMINISTRATOR))
                .hasMessageContaining("account.notOwn");
        assertThatThrownBy(() -> departures.leave("quan-tri", null, Actor.system()))
                .hasMessageContaining("departure.successor.needed");
    }

    @Test
    void areForgottenAsPersonsWhileTheRecordStays(@Autowired MailAddresses mail, @Autowired Journal journal) {
        mail.keep("nguoi.that@example.org", true, actor("tri-ton"));
        tell("tri-ton", "riêng");
        departures.leave("tri-ton", "tri-ton.lanhdao", ADMINISTRATOR);

        departures.erase("tri-ton", ADMINISTRATOR);
        keep();

        var erased = accounts.account("tri-ton", ADMINISTRATOR);
        assertThat(erased.displayName()).isEqualTo("tri-ton");
        assertThat(erased.awaitingPassword()).isTrue();
        assertThat(jdbc.sql("""
                        select (select count(*) from notice where login = 'tri-ton')
                             + (select count(*) from notice_address where login = 'tri-ton')
                        """).query(Long.class).single()).isZero();
        assertThat(events("account/tri-ton")).contains("AccountOpened", "PersonLeft", "PersonErased");
        assertThat(journal.verify().intact()).isTrue();
        assertThatThrownBy(() -> accounts.enable("tri-ton", ADMINISTRATOR)).hasMessageContaining("account.erased");
        assertThatThrownBy(() -> accounts.invite("tri-ton", ADMINISTRATOR)).hasMessageContaining("account.disabled");
    }

    /** Shut without a word about leaving, as when somebody is dismissed: nothing stays either. */
    @Test
    void areForgottenInWhatWasLentAndWhereverTheySignedInToo(@Autowired DelegationService delegations) {
        var today = LocalDate.now(clock);
        delegations.grant(
                new DelegationTerms("phu-tan", Role.UNIT_APPROVER, today, today.plusDays(9), "Mổ ruột thừa"),
                actor("phu-tan.lanhdao"));
        signIn.admit("phu-tan.lanhdao", TrialAccounts.PASSWORD, "10.8.0.1");
        var account = accounts.account("phu-tan.lanhdao", ADMINISTRATOR).id().toString();
        jdbc.sql("""
                        insert into web_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                            expiry_time, principal_name)
                        values (repeat('p', 36), repeat('s', 36), 0, 0, 3600, 9999999999999, :account)
                        """).param("account", account).update();
        keep();

        accounts.disable("phu-tan.lanhdao", ADMINISTRATOR);
        assertThat(sessionsOf(account)).as("shut out").isZero();
        departures.erase("phu-tan.lanhdao", ADMINISTRATOR);

        assertThat(jdbc.sql("select reason from delegation where lender = 'phu-tan.lanhdao'")
                        .query(String.class)
                        .list())
                .containsExactly("–");
        assertThat(actor("phu-tan").approves(new UnitId("phu-tan"))).isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from account_known_place join account using (account_id) where login = 'phu-tan.lanhdao'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long sessionsOf(String account) {
        return jdbc.sql("select count(*) from web_session where principal_name = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    @Test
    void areNotForgottenWhileTheirAccountIsOpen() {
        assertThatThrownBy(() -> departures.erase("an-phu", ADMINISTRATOR))
                .hasMessageContaining("account.erase.enabled");
    }

    @Test
    void areShownWhatTheyWouldLeaveBehind() {
        assertThat(mvc.get().uri("/quan-tri/tai-khoan/an-phu/thoi-viec").with(signedIn(ADMINISTRATOR)))
                .bodyText()
                .contains("Việc không còn ai khác làm", "nhập và nộp kết quả của đơn vị", "an-phu.lanhdao");
        assertThat(mvc.post()
                        .uri("/quan-tri/tai-khoan/an-phu/thoi-viec")
                        .with(csrf())
                        .with(signedIn(ADMINISTRATOR)))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn người nhận việc");
    }

    @Test
    void readAndTakeAlongWhatIsKnownAboutThem() {
        tell("an-phu", "riêng");

        assertThat(mvc.get().uri("/tai-khoan/du-lieu").with(signedIn(actor("an-phu"))))
                .bodyText()
                .contains("Dữ liệu về tôi", "Huyện An Phú", "/nhap-lieu/so-2/2023/an-phu")
                .doesNotContain("an-phu.lanhdao");
        assertThat(mvc.get().uri("/tai-khoan/du-lieu.json").with(signedIn(actor("an-phu"))))
                .hasHeader("Content-Disposition", "attachment; filename=\"du-lieu-ca-nhan-an-phu.json\"")
                .bodyJson()
                .extractingPath("$.account[0].login")
                .isEqualTo("an-phu");
    }

    /** The journal is written as the act is kept; what this test keeps, no other test needs. */
    private static void keep() {
        TestTransaction.flagForCommit();
        TestTransaction.end();
    }

    private void tell(String login, String what) {
        jdbc.sql("""
                        insert into notice (notice_id, login, kind, cluster_id, year, reason, path, created_at, once)
                        values (gen_random_uuid(), :login, 'RETURNED', 'so-2', 2023, :what, '/nhap-lieu/so-2/2023/an-phu',
                            now(), :what)
                        """).param("login", login).param("what", what).update();
    }

    private List<String> events(String subject) {
        return jdbc.sql("select event from journal_entry where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private Actor actor(String login) {
        return signIn.actor(login).orElseThrow();
    }
}
