package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.signedIn;

import jakarta.servlet.RequestDispatcher;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Invitations;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Phone;
import vn.thidua.accounts.Role;
import vn.thidua.identities.web.SampleProof;

/**
 * The pages that the trial never shows: a first account, a second factor, a provider's login, and what goes wrong. What
 * {@link EveryPageIT} asks of the others, of them.
 */
@PortalTest
class RarePagesIT {

    private static final Pattern KEY = Pattern.compile("<code class=\"token\">([A-Z2-7 ]{30,})</code>");
    private static final String PASSWORD = "con mèo ngủ trên mái";
    private static final String STEP = "/dang-nhap/xac-thuc";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void ofTheFirstAdministrator() {
        try (var browser = new Rehearsal(mvc)) {
            browser.meetsNoFaultAt("/thiet-lap");
            browser.meetsNoFaultAt("/thiet-lap?lang=en");

            var refused = mvc.post()
                    .uri("/thiet-lap")
                    .with(csrf())
                    .param("setupCode", "2222")
                    .param("login", "minh")
                    .param("password", PASSWORD)
                    .param("repeated", "khác")
                    .exchange();

            assertThat(refused).hasStatus(422);
            browser.meetsNoFaultIn(refused);
        }
    }

    @Test
    void ofASecondFactor(
            @Autowired AccountService accounts, @Autowired Invitations invitations, @Autowired MutableClock clock)
            throws Exception {
        var account = new NewAccount("rare", "Nguyễn Thị Hiếm", null, Set.of(Role.PROVINCIAL_PUBLISHER));
        invitations.accept(accounts.open(account, Actor.system()).token(), PASSWORD, "127.0.0.1");
        try (var browser = new Rehearsal(mvc)) {
            signIn(browser.session());
            browser.meetsNoFaultAt(STEP);
            browser.meetsNoFaultIn(type(browser.session(), "000000"));

            var key = KEY.matcher(mvc.get()
                    .uri(STEP)
                    .session(browser.session())
                    .exchange()
                    .getResponse()
                    .getContentAsString());
            assertThat(key.find()).isTrue();
            var confirmed = type(browser.session(), Phone.code(key.group(1), clock.instant()));
            assertThat(confirmed).hasRedirectedUrl("/tai-khoan/xac-thuc");
            browser.meetsNoFaultIn(mvc.get()
                    .uri("/tai-khoan/xac-thuc")
                    .session(browser.session())
                    .flashAttr(
                            "recoveryCodes",
                            confirmed.getMvcResult().getFlashMap().get("recoveryCodes"))
                    .exchange());
            browser.meetsNoFaultAt("/tai-khoan/xac-thuc");
            browser.meetsNoFaultAt("/tai-khoan/khoa-truy-cap");

            browser.meetsNoFaultIn(mvc.get()
                    .uri("/quan-tri/tai-khoan/rare")
                    .with(signedIn(ADMINISTRATOR))
                    .flashAttr("link", "https://thi-dua.angiang.example.gov.vn/loi-moi#" + "k7wq".repeat(9))
                    .exchange());

            browser.goesOnWith(new MockHttpSession());
            signIn(browser.session());
            browser.meetsNoFaultAt(STEP);
            browser.meetsNoFaultAt(STEP + "?lang=en");
        }
    }

    @Test
    void ofAProvidersLogin() {
        try (var browser = new Rehearsal(mvc)) {
            browser.meetsNoFaultAt("/dang-nhap");
            browser.meetsNoFaultAt("/dang-nhap/dinh-danh/khong-thanh");
            browser.goesOnWith(SampleProof.ofAStranger());
            browser.meetsNoFaultAt("/dang-nhap/dinh-danh/chua-lien-ket");
        }
    }

    @Test
    void ofWhatGoesWrong() {
        try (var browser = new Rehearsal(mvc)) {
            for (var status : new int[] {400, 403, 405, 409, 413, 429, 500, 503}) {
                var answer = mvc.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .exchange();

                assertThat(answer).hasStatus(status);
                browser.meetsNoFaultIn(answer);
            }
        }
    }

    /** Sent without the token of a login that stands, with something worth keeping. */
    @Test
    void ofAFormWhoseLoginHasEnded() {
        try (var browser = new Rehearsal(mvc)) {
            var refused = mvc.post()
                    .uri("/tai-khoan/mat-khau")
                    .header("Host", "localhost")
                    .header("Origin", "http://localhost")
                    .param("note", "Gửi minh chứng sau.")
                    .exchange()
                    .getRequest();
            var answer = mvc.post()
                    .uri("/bieu-mau-het-han")
                    .with(csrf())
                    .header("Host", "localhost")
                    .header("Origin", "http://localhost")
                    .param("note", "Gửi minh chứng sau.")
                    .requestAttr("/bieu-mau-het-han", refused.getAttribute("/bieu-mau-het-han"))
                    .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, refused.getRequestURI())
                    .exchange();

            assertThat(answer).hasStatus(403).bodyText().contains("Gửi minh chứng sau.");
            browser.meetsNoFaultIn(answer);
        }
    }

    private void signIn(MockHttpSession session) {
        assertThat(mvc.post()
                        .uri("/dang-nhap")
                        .session(session)
                        .with(csrf())
                        .param("username", "rare")
                        .param("password", PASSWORD))
                .hasRedirectedUrl(STEP);
    }

    private MvcTestResult type(MockHttpSession session, String code) {
        return mvc.post()
                .uri(STEP)
                .session(session)
                .with(csrf())
                .param("otp", code)
                .exchange();
    }
}
