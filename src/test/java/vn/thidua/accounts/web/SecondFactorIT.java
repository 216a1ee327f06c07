package vn.thidua.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.AccountView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Departures;
import vn.thidua.accounts.Invitations;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Phone;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SecondFactors;

@PortalTest
class SecondFactorIT {

    private static final String PASSWORD = "con mèo ngủ trên mái";
    private static final Pattern KEY = Pattern.compile("<code class=\"token\">([A-Z2-7 ]{30,})</code>");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<code class=\"token\">([a-z2-9-]{34})</code>");
    private static final String STEP = "/dang-nhap/xac-thuc";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SecondFactors factors;

    @Test
    void isDemandedOfPublishersBeforeTheyGetAnywhere() {
        open("minh", Role.PROVINCIAL_PUBLISHER);
        var session = new MockHttpSession();

        assertThat(signIn(session, "minh")).hasRedirectedUrl(STEP);
        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasRedirectedUrl("/dang-nhap");

        var key = keyShown(session, STEP);
        assertThat(type(session, STEP, "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mã không đúng");
        assertThat(type(session, STEP, code(key))).hasRedirectedUrl("/tai-khoan/xac-thuc");

        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasStatusOk();
    }

    @Test
    void isAskedForAtEachLoginAndTakesNoCodeTwice() {
        var key = withSecondFactor("lan", Role.ADMINISTRATOR);
        clock.advance(Duration.ofSeconds(90));
        var code = code(key);

        var first = new MockHttpSession();
        assertThat(signIn(first, "lan")).hasRedirectedUrl(STEP);
        assertThat(type(first, STEP, code)).hasRedirectedUrl("/viec-can-lam");
        assertThat(mvc.get().uri("/quan-tri/tai-khoan").session(first)).hasStatusOk();

        var overTheShoulder = new MockHttpSession();
        signIn(overTheShoulder, "lan");
        assertThat(type(overTheShoulder, STEP, code)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isReplacedByEachRecoveryCodeOnce() {
        open("hoa", Role.ADMINISTRATOR);
        var session = new MockHttpSession();
        signIn(session, "hoa");
        var confirmed = type(session, STEP, code(keyShown(session, STEP)));
        var page = mvc.get()
                .uri("/tai-khoan/xac-thuc")
                .session(session)
                .flashAttr(
                        "recoveryCodes", confirmed.getMvcResult().getFlashMap().get("recoveryCodes"))
                .exchange();
        var codes = RECOVERY_CODE
                .matcher(body(page))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        var abroad = new MockHttpSession();
        signIn(abroad, "hoa");
        assertThat(type(abroad, STEP, codes.get(3).toUpperCase(Locale.ROOT))).hasRedirectedUrl("/viec-can-lam");
        assertThat(mvc.get().uri("/tai-khoan/xac-thuc").session(abroad))
                .bodyText()
                .contains("Còn 9 mã");

        var again = new MockHttpSession();
        signIn(again, "hoa");
        assertThat(type(again, STEP, codes.get(3))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void cannotBeGuessed() {
        withSecondFactor("ba", Role.ADMINISTRATOR);
        var session = new MockHttpSession();
        signIn(session, "ba");
        for (var guess = 0; guess < 5; guess++) {
            assertThat(type(session, STEP, "00000" + guess)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        assertThat(type(session, STEP, "000005")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void isReachedByNobodyWithoutAPassword() {
        assertThat(mvc.get().uri(STEP)).hasRedirectedUrl("/dang-nhap");
        assertThat(type(new MockHttpSession(), STEP, "123456")).hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void isWaitedForTenMinutesOnly() {
        withSecondFactor("tu", Role.ADMINISTRATOR);
        var session = new MockHttpSession();
        signIn(session, "tu");

        clock.advance(Duration.ofMinutes(10));

        assertThat(mvc.get().uri(STEP).session(session)).hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void isLeftToTheChoiceOfAllOthersWhoMayGiveItUpAgain() {
        open("cuc", Role.PROVINCIAL_REVIEWER);
        var session = new MockHttpSession();
        assertThat(signIn(session, "cuc")).hasRedirectedUrl("/viec-can-lam");

        var own = "/tai-khoan/xac-thuc";
        var key = keyShown(session, own);
        assertThat(type(session, own, code(key)))
                .as("without the password")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri(own)
                        .session(session)
                        .with(csrf())
                        .param("otp", code(key))
                        .param("present", PASSWORD))
                .hasRedirectedUrl(own);
        clock.advance(Duration.ofSeconds(90));
        assertThat(type(session, own + "/thoi-dung", code(key))).hasRedirectedUrl(own);

        assertThat(signIn(new MockHttpSession(), "cuc")).hasRedirectedUrl("/viec-can-lam");
    }

    @Test
    void isTakenAwayByAnAdministratorWhenThePhoneIsLostAndEndsEverySession() {
        var key = withSecondFactor("nga", Role.PROVINCIAL_PUBLISHER);
        clock.advance(Duration.ofSeconds(90));
        var session = new MockHttpSession();
        signIn(session, "nga");
        type(session, STEP, code(key));
        withSecondFactor("sep", Role.ADMINISTRATOR);
        clock.advance(Duration.ofSeconds(90));

        factors.reset("nga", Actor.system());

        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasRedirectedUrl("/dang-nhap");
        var anew = new MockHttpSession();
        signIn(anew, "nga");
        assertThat(keyShown(anew, STEP)).isNotEqualTo(key);
    }

    /** Else whoever knows the password could read the secret first, wait until the holder confirms it, and have both factors. */
    @Test
    void isLearntInOneSessionAndNeverSeenInAnotherBefore() {
        open("dao", Role.PROVINCIAL_PUBLISHER);
        var thief = new MockHttpSession();
        signIn(thief, "dao");
        var seen = keyShown(thief, STEP);
        var holder = new MockHttpSession();
        signIn(holder, "dao");

        var learnt = keyShown(holder, STEP);

        assertThat(learnt).isNotEqualTo(seen).isEqualTo(keyShown(holder, STEP));
        assertThat(type(thief, STEP, code(seen))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        learnt = keyShown(holder, STEP);
        assertThat(type(thief, STEP, code(learnt)))
                .as("not even with the holder's code")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        learnt = keyShown(holder, STEP);
        assertThat(type(holder, STEP, code(learnt))).hasRedirectedUrl("/tai-khoan/xac-thuc");
        assertThat(mvc.get().uri("/tai-khoan").session(thief)).hasRedirectedUrl("/dang-nhap");
    }

    /** Whoever is signed in with a password alone is signed in no longer once the duties ask for more. */
    @Test
    void isAskedForAtOnceWhereADutyComesThatDemandsIt(@Autowired Departures departures) {
        open("que", Role.PROVINCIAL_REVIEWER);
        var granted = new MockHttpSession();
        assertThat(signIn(granted, "que")).hasRedirectedUrl("/viec-can-lam");
        var before = accounts.account("que", Actor.system());
        accounts.describe("que", before.version(), "Quế", null, Set.of(Role.PROVINCIAL_PUBLISHER), Actor.system());
        assertThat(mvc.get().uri("/cong-bo").session(granted)).hasRedirectedUrl("/dang-nhap");
        assertThat(signIn(new MockHttpSession(), "que")).hasRedirectedUrl(STEP);

        open("mai", Role.PROVINCIAL_REVIEWER);
        var inherited = new MockHttpSession();
        assertThat(signIn(inherited, "mai")).hasRedirectedUrl("/viec-can-lam");
        open("truc", Role.PROVINCIAL_PUBLISHER);
        accounts.accounts(Actor.system()).stream()
                .filter(other -> other.enabled() && other.roles().contains(Role.PROVINCIAL_PUBLISHER))
                .map(AccountView::login)
                .filter(other -> !other.equals("truc"))
                .forEach(other -> accounts.disable(other, Actor.system()));
        departures.leave("truc", "mai", Actor.system());
        assertThat(mvc.get().uri("/cong-bo").session(inherited)).hasRedirectedUrl("/dang-nhap");
        assertThat(signIn(new MockHttpSession(), "mai")).hasRedirectedUrl(STEP);
    }

    @Test
    void letsNobodyInWhenTheLastRecoveryCodeIsUsedUp(@Autowired JdbcClient jdbc) {
        withSecondFactor("can", Role.ADMINISTRATOR);
        jdbc.sql(
                        "delete from account_recovery_code where account_id = (select account_id from account where login = 'can')")
                .update();
        var session = new MockHttpSession();
        signIn(session, "can");

        assertThat(type(session, STEP, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(type(session, STEP, "2222-2222-2222-2222-2222-2222-2222"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri(STEP).session(session)).bodyText().doesNotContain("otpauth://");
        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void isKeptWhereTheDatabaseAloneDoesNotTellIt(@Autowired JdbcClient jdbc) {
        var key = withSecondFactor("kin", Role.ADMINISTRATOR);

        var kept = jdbc.sql("""
                        select encode(secret, 'escape') || (select string_agg(code_hash, '') from account_recovery_code)
                          from account_second_factor join account using (account_id) where login = 'kin'
                        """).query(String.class).single();

        assertThat(kept).doesNotContain(key.replace(" ", ""));
    }

    /** Opens an account whose second factor is set up; its key. */
    private String withSecondFactor(String login, Role role) {
        open(login, role);
        var session = new MockHttpSession();
        signIn(session, login);
        var key = keyShown(session, STEP);
        assertThat(type(session, STEP, code(key))).hasStatus3xxRedirection();
        return key;
    }

    private void open(String login, Role role) {
        var invitation = accounts.open(new NewAccount(login, login, null, Set.of(role)), Actor.system());
        invitations.accept(invitation.token(), PASSWORD, "127.0.0.1");
    }

    private String keyShown(MockHttpSession session, String address) {
        var page = body(mvc.get().uri(address).session(session).exchange());
        assertThat(page).contains("<svg class=\"qr\"", "otpauth://totp/");
        var found = KEY.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult signIn(MockHttpSession session, String login) {
        return mvc.post()
                .uri("/dang-nhap")
                .session(session)
                .with(csrf())
                .param("username", login)
                .param("password", PASSWORD)
                .exchange();
    }

    private MvcTestResult type(MockHttpSession session, String address, String code) {
        return mvc.post()
                .uri(address)
                .session(session)
                .with(csrf())
                .param("otp", code)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String code(String key) {
        return Phone.code(key, clock.instant());
    }
}
