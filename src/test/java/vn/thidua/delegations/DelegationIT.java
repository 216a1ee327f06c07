package vn.thidua.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SignIn;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.units.UnitId;

/** The head of An Phú is away and lends the signing of reports to the editor. */
@TrialTest
@Transactional
class DelegationIT {

    private static final String HEAD = "an-phu.lanhdao";
    private static final String EDITOR = "an-phu";
    private static final UnitId AN_PHU = new UnitId("an-phu");

    @Autowired
    private DelegationService delegations;

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

    private LocalDate today;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    @Test
    void holdsFromItsFirstDayToItsLastAndNoLonger() {
        var first = today.plusDays(2);
        lend(HEAD, EDITOR, Role.UNIT_APPROVER, first, first.plusDays(1));
        assertThat(approves()).as("before").isFalse();

        clock.advance(Duration.ofDays(2));
        assertThat(approves()).as("first day").isTrue();
        assertThat(actor(HEAD).approves(AN_PHU)).as("the lender goes on").isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(approves()).as("last day").isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(approves()).as("after").isFalse();
    }

    @Test
    void endsAtOnceWhenEitherOfTheTwoSaysSoAndNobodyOfAnotherUnit() {
        lend(HEAD, EDITOR, Role.UNIT_APPROVER, today, today.plusDays(5));
        assertThat(approves()).isTrue();
        var id = delegations.of(actor(HEAD)).get(0).id();

        delegations.end(id, actor(EDITOR));

        assertThat(approves()).isFalse();
        TestTransaction.flagForCommit();
        TestTransaction.end();
        assertThat(journal())
                .containsExactly("DutyLent an-phu.lanhdao UNIT_APPROVER", "DutyTakenBack an-phu UNIT_APPROVER");
        assertThatThrownBy(() -> delegations.end(id, actor("chau-phu"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delegations.end(id, actor(HEAD))).hasMessageContaining("delegation.over");
    }

    @Test
    void endsWithTheDutyOfTheLender() {
        lend(HEAD, EDITOR, Role.UNIT_APPROVER, today, today.plusDays(5));

        accounts.disable(HEAD, Actor.system());

        assertThat(approves()).isFalse();
    }

    @Test
    void isNotLentOn() {
        lend(HEAD, EDITOR, Role.UNIT_APPROVER, today, today.plusDays(5));

        assertThatThrownBy(() -> lend(EDITOR, HEAD, Role.UNIT_APPROVER, today, today))
                .isInstanceOf(NotAllowed.class);
        assertThat(delegations.lendable(actor(EDITOR))).containsExactly(Role.UNIT_EDITOR);
    }

    @Test
    void staysInTheUnitAndWithinAYearAndWithinReason() {
        var role = Role.UNIT_APPROVER;
        assertThatThrownBy(() -> lend(HEAD, "chau-phu", role, today, today))
                .hasMessageContaining("delegation.deputy.unknown");
        assertThatThrownBy(() -> lend(HEAD, HEAD, role, today, today))
                .hasMessageContaining("delegation.deputy.unknown");
        assertThatThrownBy(() -> lend(HEAD, EDITOR, role, today.minusDays(1), today))
                .hasMessageContaining("delegation.from.past");
        assertThatThrownBy(() -> lend(HEAD, EDITOR, role, today, today.minusDays(1)))
                .hasMessageContaining("delegation.to.before");
        assertThatThrownBy(
                        () -> lend(HEAD, EDITOR, role, today, today.plusYears(1).plusDays(1)))
                .hasMessageContaining("delegation.to.far");
        assertThatThrownBy(() -> lend(HEAD, EDITOR, Role.UNIT_EDITOR, today, today))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lend("quan-tri", "cong-bo", Role.ADMINISTRATOR, today, today))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lend("cong-bo", "tham-dinh", Role.PROVINCIAL_PUBLISHER, today, today))
                .as("what asks for a second factor")
                .isInstanceOf(NotAllowed.class);

        lend(HEAD, EDITOR, role, today, today.plusDays(5));
        assertThatThrownBy(() -> lend(HEAD, EDITOR, role, today.plusDays(5), today.plusDays(6)))
                .hasMessageContaining("delegation.overlaps");
    }

    @Test
    void isLentAndShownOnItsPage() {
        var address = "/tai-khoan/uy-quyen";
        var form = mvc.post()
                .uri(address)
                .with(csrf())
                .with(signedIn(actor(HEAD)))
                .param("deputy", EDITOR)
                .param("role", "UNIT_APPROVER")
                .param("from", "32/13/2026")
                .param("to", "")
                .param("reason", "Đi học");
        assertThat(form)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đi học", "from-loi", "to-loi");

        assertThat(mvc.post()
                        .uri(address)
                        .with(csrf())
                        .with(signedIn(actor(HEAD)))
                        .param("deputy", EDITOR)
                        .param("role", "UNIT_APPROVER")
                        .param("from", "23/11/2026")
                        .param("to", "25/11/2026")
                        .param("reason", "Đi học"))
                .hasRedirectedUrl(address);

        assertThat(mvc.get().uri(address).with(signedIn(actor(EDITOR))))
                .bodyText()
                .contains(
                        "thay an-phu.lanhdao",
                        "23/11/2026 – 25/11/2026",
                        "Đi học",
                        "Đang có hiệu lực",
                        "Kết thúc ngay");
        assertThat(mvc.get().uri(address).with(signedIn(actor("chau-phu"))))
                .bodyText()
                .doesNotContain("Đi học");
        assertThat(mvc.post().uri(address).with(csrf()).with(signedIn(actor("tham-dinh"))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private boolean approves() {
        return actor(EDITOR).approves(AN_PHU);
    }

    private Actor actor(String login) {
        return signIn.actor(login).orElseThrow();
    }

    private void lend(String lender, String deputy, Role role, LocalDate from, LocalDate to) {
        delegations.grant(new DelegationTerms(deputy, role, from, to, "Đi công tác"), actor(lender));
    }

    private List<String> journal() {
        return jdbc.sql("""
                        select event || ' ' || actor || ' ' || (details ->> 'role') from journal_entry
                         where subject like 'delegation/%' order by position
                        """).query(String.class).list();
    }
}
