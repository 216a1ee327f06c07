package vn.thidua.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.MutableClock;
import vn.thidua.TrialTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.TrialAccounts;

@TrialTest
class SignInIT {

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

        assertThat(mvc.post().uri("/dang-xuat").session(session).with(csrf())).hasRedirectedUrl("/");

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
