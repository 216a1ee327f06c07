package vn.thidua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
    void typesTheCodeIntoThePageAndGoesOnToTheSecondFactor(@Autowired EntityManager written) {
        var code = first.issueCode();
        var session = new MockHttpSession();

        assertThat(mvc.get().uri("/thiet-lap")).hasStatusOk().bodyText().contains("name=\"setupCode\"");
        assertThat(setUp(code, "mai", session)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/dang-nhap/xac-thuc");
        written.flush();

        assertThat(mvc.get().uri("/quan-tri").session(session)).hasRedirectedUrl("/dang-nhap");
        assertThat(mvc.get().uri("/dang-nhap/xac-thuc").session(session)).hasStatusOk();
        assertThat(setUp(code, "ai-do", new MockHttpSession())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void learnsAtTheFieldWhatIsWrongAndKeepsTheRest() {
        first.issueCode();

        assertThat(setUp("2222-3333-4444-5555-6666", "mai", new MockHttpSession()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Lỗi: ", "id=\"setupCode-loi\"", "value=\"Nguyễn Thị Mai\"")
                .doesNotContain(PASSWORD);
        assertThat(mvc.get().uri("/thiet-lap")).hasStatusOk();
    }

    private MvcTestResult setUp(String code, String login, MockHttpSession session) {
        return mvc.post()
                .uri("/thiet-lap")
                .session(session)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("127.0.0.9");
                    return request;
                })
                .param("setupCode", code)
                .param("login", login)
                .param("displayName", "Nguyễn Thị Mai")
                .param("password", PASSWORD)
                .param("repeated", PASSWORD)
                .exchange();
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
