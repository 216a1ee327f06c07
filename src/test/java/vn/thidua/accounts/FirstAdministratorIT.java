package vn.thidua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

@PortalTest
@Transactional
class FirstAdministratorIT {

    private static final String PASSWORD = "con mèo ngủ trên mái";

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void comesInWithTheCodeOfTheLogAndClosesTheDoor() {
        var code = first.issueCode();

        var admission =
                first.open(" " + code.toUpperCase(Locale.ROOT), "Minh.NV", "Nguyễn Văn Minh", PASSWORD, "127.0.0.1");

        assertThat(signIn.actor(admission)).as("without a second factor").isEmpty();
        assertThat(signIn.actor(admission.proven()))
                .hasValueSatisfying(actor -> assertThat(actor.roles()).containsExactly(Role.ADMINISTRATOR));
        assertThat(signIn.admit("minh.nv", PASSWORD, "127.0.0.1").account()).isEqualTo(admission.account());
        assertThat(mvc.get().uri("/thiet-lap")).hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> first.open(code, "ai-do", "Ai đó", PASSWORD, "127.0.0.1"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void mayHoldTheCodeOfAnyNode(@Autowired JdbcClient jdbc) {
        var earlier = first.issueCode();
        first.issueCode();

        first.open(earlier, "minh", "Minh", PASSWORD, "127.0.0.1");

        assertThat(jdbc.sql("select count(*) from setup_code").query(Long.class).single())
                .isZero();
    }

    @Test
    void doesNotComeInWithoutIt() {
        first.issueCode();

        assertThat(mvc.get().uri("/thiet-lap")).hasStatusOk();
        assertThatThrownBy(() -> first.open("2222-3333-4444-5555-6666", "minh", "Minh", PASSWORD, "127.0.0.2"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void isLedNowhereByGuessing() {
        for (var guess = 0; guess < 10; guess++) {
            assertThatThrownBy(() -> first.open("2222", "minh", "Minh", PASSWORD, "127.0.0.3"))
                    .isInstanceOf(RuleViolation.class);
        }

        assertThatThrownBy(() -> first.open("2222", "minh", "Minh", PASSWORD, "127.0.0.3"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void isNotAskedForWhereThereIsAnAccount(@Autowired AccountService accounts) {
        accounts.open(new NewAccount("ai-do", "Ai đó", null, Set.of()), Actor.system());

        assertThatThrownBy(first::requireOpen).isInstanceOf(NotFound.class);
    }
}
