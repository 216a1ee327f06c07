package vn.thidua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.REVIEWER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;

@PortalTest
class AccountServiceIT {

    private static final String HERE = "127.0.0.1";
    private static final String PASSWORD = "con mèo ngủ trên mái";

    @Autowired
    private AccountService accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsTheHolderChooseThePasswordOnce() {
        var invitation = open("hanh", Role.PROVINCIAL_REVIEWER);
        assertThatThrownBy(() -> signIn.admit("hanh", PASSWORD, HERE)).isInstanceOf(SignInRefused.class);

        invitations.accept(invitation.token(), PASSWORD, HERE);

        assertThat(signIn.admit("hanh", PASSWORD, HERE)).isNotNull();
        assertThatThrownBy(() -> invitations.accept(invitation.token(), PASSWORD, HERE))
                .hasMessageContaining("account.invitation.unknown");
    }

    /** PostgreSQL would add the whole row to its refusal, and whoever logs the failure would log the row. */
    @Test
    void areNotToldInWhatTheDatabaseSaysOfAFailure() {
        open("an.nguyen", Role.PROVINCIAL_REVIEWER);

        assertThatThrownBy(() -> jdbc.sql("update account set login = :login where login = :old")
                        .param("login", "Viết Hoa")
                        .param("old", "an.nguyen")
                        .update())
                .hasMessageContaining("account_login")
                .hasMessageNotContaining("Failing row")
                .hasMessageNotContaining("an.nguyen")
                .hasMessageNotContaining("Viết Hoa");
    }

    @Test
    void voidsAnInvitationWithTheNextOneOrAfterThreeDays(@Autowired MutableClock clock) {
        var lost = open("lan", Role.PROVINCIAL_REVIEWER);
        var current = accounts.invite("lan", ADMINISTRATOR);

        assertThatThrownBy(() -> invitations.accept(lost.token(), PASSWORD, HERE))
                .hasMessageContaining("account.invitation.unknown");
        clock.advance(Duration.ofDays(3));
        assertThatThrownBy(() -> invitations.accept(current.token(), PASSWORD, HERE))
                .hasMessageContaining("account.invitation.unknown");
    }

    @Test
    void voidsAnInvitationWithTheAccountAndBringsItBackWithNothing() {
        var invitation = open("sen", Role.PROVINCIAL_REVIEWER);

        accounts.disable("sen", ADMINISTRATOR);
        assertThatThrownBy(() -> invitations.accept(invitation.token(), PASSWORD, HERE))
                .hasMessageContaining("account.invitation.unknown");
        accounts.enable("sen", ADMINISTRATOR);

        assertThatThrownBy(() -> invitations.accept(invitation.token(), PASSWORD, HERE))
                .hasMessageContaining("account.invitation.unknown");
    }

    @Test
    void keepsAnInvitationWhoseHolderChoseABadPasswordFirst() {
        var invitation = open("thu", Role.PROVINCIAL_REVIEWER);

        assertThatThrownBy(() -> invitations.accept(invitation.token(), "ngan", HERE))
                .hasMessageContaining("account.password.short");

        invitations.accept(invitation.token(), PASSWORD, HERE);
        assertThat(signIn.admit("thu", PASSWORD, HERE)).isNotNull();
    }

    @Test
    void answersGuessedInvitationsAlikeAndThenMakesWhoeverGuessesWait() {
        for (var guess = 0; guess < 10; guess++) {
            var token = "a".repeat(31) + guess;
            assertThatThrownBy(() -> invitations.accept(token, PASSWORD, "10.5.0.1"))
                    .hasMessageContaining("account.invitation.unknown");
        }

        assertThatThrownBy(() -> invitations.accept("b".repeat(32), PASSWORD, "10.5.0.1"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void neverLeavesTheRecord() {
        open("cu", Role.PROVINCIAL_REVIEWER);

        assertThatThrownBy(
                        () -> jdbc.sql("delete from account where login = 'cu'").update())
                .rootCause()
                .hasMessageContaining("No account is ever deleted");
        assertThatThrownBy(() -> jdbc.sql("truncate account cascade").update())
                .rootCause()
                .hasMessageContaining("No account is ever deleted");
    }

    @Test
    void keepsNeitherTokensNorNamesOfPeopleInTheJournal() {
        var invitation = open("bich", Role.PROVINCIAL_PUBLISHER);

        var rows = jdbc.sql(
                        "select event || ' ' || details from journal_entry where subject = 'account/bich' order by position")
                .query(String.class)
                .list();
        assertThat(rows).hasSize(3).first().asString().startsWith("AccountOpened");
        assertThat(String.join(" ", rows)).contains("PROVINCIAL_PUBLISHER").doesNotContain("Người", invitation.token());
    }

    @Test
    void writesEachRoleThatComesOrGoesIntoTheJournal() {
        open("dung", Role.PROVINCIAL_REVIEWER);
        var seen = accounts.account("dung", ADMINISTRATOR).version();

        accounts.describe("dung", seen, "Người tên dung", null, Set.of(Role.PROVINCIAL_PUBLISHER), ADMINISTRATOR);

        assertThat(jdbc.sql("""
                        select event || ' ' || (details ->> 'role') from journal_entry
                        where subject = 'account/dung' and event like 'Role%' order by position
                        """).query(String.class).list())
                .containsExactly(
                        "RoleGranted PROVINCIAL_REVIEWER",
                        "RoleWithdrawn PROVINCIAL_REVIEWER",
                        "RoleGranted PROVINCIAL_PUBLISHER");
    }

    @Test
    void tellsTheSecondOfTwoAdministratorsThatTheAccountHasChanged() {
        open("giang", Role.PROVINCIAL_REVIEWER);
        var seen = accounts.account("giang", ADMINISTRATOR).version();
        accounts.describe("giang", seen, "Giang", null, Set.of(), ADMINISTRATOR);

        assertThatThrownBy(() -> accounts.describe("giang", seen, "Giàng", null, Set.of(), ADMINISTRATOR))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void givesALoginOnlyOnceWhateverItsCase() {
        open("khanh", Role.PROVINCIAL_REVIEWER);

        assertThatThrownBy(() -> open("KHANH", Role.PROVINCIAL_REVIEWER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("account.login.taken");
    }

    @Test
    void asksForAUnitOfWhoeverEntersItsFigures() {
        assertThatThrownBy(() -> open("loan", Role.UNIT_EDITOR)).hasMessageContaining("account.unit.needed");
    }

    @Test
    void keepsAdministratorsFromTheirOwnRightsAndFromLockingAllOut() {
        open("quan-tri", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> accounts.disable("quan-tri", ADMINISTRATOR)).hasMessageContaining("account.notOwn");
        assertThatThrownBy(() -> accounts.disable("quan-tri", Actor.system()))
                .hasMessageContaining("account.lastAdministrator");
    }

    @Test
    void keepsTwoAdministratorsFromShuttingEachOtherOutAtOnce(@Autowired TransactionTemplate transaction)
            throws Exception {
        for (var login : List.of("mot", "hai")) {
            invitations.accept(open(login, Role.ADMINISTRATOR).token(), PASSWORD, HERE);
        }

        var other = transaction.execute(first -> {
            accounts.disable("hai", as("mot"));
            var second = CompletableFuture.runAsync(() -> accounts.disable("mot", as("hai")));
            assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
                    .as("waits")
                    .isInstanceOf(TimeoutException.class);
            return second;
        });

        assertThatThrownBy(other::get).rootCause().hasMessageContaining("account.lastAdministrator");
        assertThat(signIn.actor("mot")).isPresent();
        jdbc.sql("update account set enabled = false where login = 'mot'").update();
    }

    private static Actor as(String login) {
        return new Actor(login, login, null, Set.of(Role.ADMINISTRATOR), Set.of());
    }

    @Test
    void servesAdministratorsOnly() {
        assertThatThrownBy(() -> accounts.accounts(REVIEWER)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.open(new NewAccount("x1", "x", null, Set.of()), REVIEWER))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.invite("hanh", REVIEWER)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.disable("hanh", REVIEWER)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.enable("hanh", REVIEWER)).isInstanceOf(NotAllowed.class);
    }

    private Invitation open(String login, Role role) {
        return accounts.open(new NewAccount(login, "Người tên " + login, null, Set.of(role)), ADMINISTRATOR);
    }
}
