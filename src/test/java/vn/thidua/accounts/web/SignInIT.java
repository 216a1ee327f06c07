package vn.thidua.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.SignIn;
import vn.thidua.accounts.TrialAccounts;

@TrialTest
@ExtendWith(OutputCaptureExtension.class)
class SignInIT {

    /** What Argon2 fills for one password. */
    private static final long DIGEST = 19 * 1024 * 1024L;

    private static final String WRONG = "Tài khoản hoặc mật khẩu không đúng";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MutableClock clock;

    @Test
    void bringsPeopleToThePageTheyWanted() {
        var session = new MockHttpSession();
        var before = session.getId();

        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasRedirectedUrl("/dang-nhap");
        var admitted = signIn(session, " An-Phu ", TrialAccounts.PASSWORD);

        assertThat(admitted).hasStatus3xxRedirection();
        assertThat(admitted.getResponse().getHeader("Location")).endsWith("/tai-khoan");
        assertThat(session.getId()).as("session fixation").isNotEqualTo(before);
        assertThat(mvc.get().uri("/tai-khoan").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("an-phu", "Huyện An Phú", "Nhập liệu");
    }

    @Test
    void endsWithTheLogout() {
        var session = new MockHttpSession();
        signIn(session, "tham-dinh", TrialAccounts.PASSWORD);

        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(mvc.post().uri("/dang-xuat").session(session).with(csrf()).secure(true))
                .hasRedirectedUrl("/")
                .hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        var wrong = signIn(new MockHttpSession(), "cho-moi", "sai");
        var unknown = signIn(new MockHttpSession(), "khong-co-ai", "sai");

        assertThat(wrong)
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .bodyText()
                .contains(WRONG, "value=\"cho-moi\"", "<title>Lỗi: ")
                .doesNotContain("value=\"sai\"");
        assertThat(unknown).hasStatus(HttpStatus.UNAUTHORIZED).bodyText().contains(WRONG, "value=\"khong-co-ai\"");
    }

    /** Memory tells what a clock could not tell reliably: the digest is computed for unknown names too. */
    @Test
    void takesAsMuchWorkOverAnUnknownNameAsOverAKnownOne() {
        signIn(new MockHttpSession(), "tri-ton", "sai");
        var wrong = workOf(() -> signIn(new MockHttpSession(), "tri-ton", "sai"));
        var unknown = workOf(() -> signIn(new MockHttpSession(), "cung-khong-co-ai", "sai"));
        var noLogin = workOf(() -> signIn(new MockHttpSession(), "không phải tên", "sai"));

        assertThat(List.of(wrong, unknown, noLogin))
                .allSatisfy(bytes -> assertThat(bytes).isBetween(DIGEST, 2 * DIGEST));
    }

    private static long workOf(Runnable act) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        act.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void isLoggedByTheKeyOfTheAccountAndNeverByWhatWasTyped(
            CapturedOutput log, @Autowired LoggingSystem logging, @Autowired JdbcClient jdbc) {
        var key = jdbc.sql("select account_id::text from account where login = 'phu-tan.lanhdao'")
                .query(String.class)
                .single();
        logging.setLogLevel(SignIn.class.getName(), LogLevel.INFO);
        try {
            signIn(new MockHttpSession(), "phu-tan.lanhdao", "mot-mat-khau-go-nham");
            signIn(new MockHttpSession(), "phu-tan.lanhdao", TrialAccounts.PASSWORD);
            signIn(new MockHttpSession(), "ten-go-nham-vao-day", "sai");
        } finally {
            logging.setLogLevel(SignIn.class.getName(), null);
        }

        assertThat(log.getAll())
                .contains("Sign-in refused: account " + key, "Sign-in by password: account " + key, "no such account")
                .doesNotContain("phu-tan.lanhdao", "mot-mat-khau-go-nham", "ten-go-nham", TrialAccounts.PASSWORD);
    }

    @Test
    void makesWhoeverGuessesWaitAndSaysUntilWhen() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIn(new MockHttpSession(), "phu-tan", "sai")).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        var refused = signIn(new MockHttpSession(), "phu-tan", TrialAccounts.PASSWORD);
        assertThat(refused)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader(HttpHeaders.RETRY_AFTER, "61")
                .bodyText()
                .contains("Hãy thử lại sau");

        clock.advance(Duration.ofSeconds(61));
        assertThat(signIn(new MockHttpSession(), "phu-tan", TrialAccounts.PASSWORD))
                .hasStatus3xxRedirection();
    }

    /** Logins are easily guessed: whoever guesses passwords on and on must not keep an office from its report. */
    @Test
    void isNotShutWhereItsHolderIsAtHomeByGuessesFromElsewhere() {
        var login = "cho-moi.lanhdao";
        assertThat(signInFrom("10.7.0.1", login, TrialAccounts.PASSWORD)).hasStatus3xxRedirection();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signInFrom("10.66.0.1", login, "sai")).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        assertThat(signInFrom("10.66.0.2", login, TrialAccounts.PASSWORD))
                .as("elsewhere, and from another address there")
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signInFrom("10.7.0.1", login, TrialAccounts.PASSWORD))
                .as("at home")
                .hasStatus3xxRedirection();
        assertThat(signInFrom("10.66.0.2", login, TrialAccounts.PASSWORD))
                .as("that the holder signs in gives the guesser nothing back")
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);

        for (var guess = 0; guess < 5; guess++) {
            assertThat(signInFrom("10.7.0.1", login, "sai")).hasStatus(HttpStatus.UNAUTHORIZED);
        }
        assertThat(signInFrom("10.7.0.1", login, TrialAccounts.PASSWORD))
                .as("guesses made at home count at home")
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    private MvcTestResult signInFrom(String address, String login, String password) {
        return mvc.post()
                .uri("/dang-nhap")
                .remoteAddress(address)
                .session(new MockHttpSession())
                .with(csrf())
                .param("username", login)
                .param("password", password)
                .exchange();
    }

    @Test
    void listsTheAccountsOfTheTrial() {
        assertThat(mvc.get().uri("/dang-nhap"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Tài khoản dùng thử", TrialAccounts.PASSWORD, "chau-thanh", "tri-ton.lanhdao", "Toàn hệ thống");
    }

    @Test
    void isGoneAtOnceWhenTheAccountIsDisabledOrItsRoleWithdrawn(@Autowired AccountService accounts) {
        var session = new MockHttpSession();
        signIn(session, "cong-bo", TrialAccounts.PASSWORD);
        assertThat(mvc.get().uri("/tai-khoan").session(session)).bodyText().contains("Công bố");
        var before = accounts.account("cong-bo", Actor.system());

        accounts.describe("cong-bo", before.version(), before.displayName(), null, Set.of(), Actor.system());
        assertThat(mvc.get().uri("/tai-khoan").session(session)).bodyText().contains("Chưa được giao việc nào");

        accounts.disable("cong-bo", Actor.system());
        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void tellsAScriptThatItIsGone() {
        assertThat(mvc.get().uri("/viec-can-lam").header("Sec-Fetch-Dest", "empty"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("Thidua-Hint", "signed-out")
                .bodyJson()
                .extractingPath("$.signIn")
                .isEqualTo("/dang-nhap");
    }

    @Test
    void handsAScriptTheNewFormTokenAfterwards() {
        var session = new MockHttpSession();
        signIn(session, "chau-phu", TrialAccounts.PASSWORD);

        assertThat(mvc.get().uri("/tai-khoan/phien").session(session))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.login")
                .isEqualTo("chau-phu");
    }

    @Test
    void givesBackAFormWhoseSessionHadEnded() {
        var late = mvc.post()
                .uri("/tai-khoan/mat-khau")
                .header("Sec-Fetch-Site", "same-origin")
                .param("ghi-chu", "đã gõ rất lâu")
                .param("password", "bí mật")
                .exchange();

        assertThat(late).hasForwardedUrl("/bieu-mau-het-han");
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        var here = new MockHttpSession();
        var elsewhere = new MockHttpSession();
        signIn(here, "chau-thanh", TrialAccounts.PASSWORD);
        signIn(elsewhere, "chau-thanh", TrialAccounts.PASSWORD);

        assertThat(change(here, TrialAccounts.PASSWORD, "ngan"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ít nhất 12 ký tự");
        assertThat(change(here, "sai", "con mèo ngủ trên mái"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mật khẩu hiện tại không đúng");
        assertThat(change(here, TrialAccounts.PASSWORD, "con mèo ngủ trên mái")).hasRedirectedUrl("/tai-khoan");

        assertThat(mvc.get().uri("/tai-khoan").session(here)).hasStatusOk();
        assertThat(mvc.get().uri("/tai-khoan").session(elsewhere)).hasRedirectedUrl("/dang-nhap");
    }

    private MvcTestResult change(MockHttpSession session, String present, String wanted) {
        return mvc.post()
                .uri("/tai-khoan/mat-khau")
                .session(session)
                .with(csrf())
                .param("present", present)
                .param("password", wanted)
                .param("repeated", wanted)
                .exchange();
    }

    private MvcTestResult signIn(MockHttpSession session, String login, String password) {
        return mvc.post()
                .uri("/dang-nhap")
                .session(session)
                .with(csrf())
                .param("username", login)
                .param("password", password)
                .exchange();
    }
}
