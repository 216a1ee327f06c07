package vn.thidua.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Invitations;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SecondFactors;

/** Passkeys as second factor and as login of their own, with a key in software. */
@PortalTest
class PasskeyIT {

    private static final String PASSWORD = "con mèo ngủ trên mái";
    private static final String OWED = "/dang-nhap/xac-thuc";
    private static final String SET_UP = "/dang-nhap/xac-thuc/khoa-truy-cap";
    private static final String OWN = "/tai-khoan/khoa-truy-cap";
    private static final String RENEW = OWN + "/ma-du-phong";
    private static final String SIGN_IN = "/dang-nhap/khoa-truy-cap";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient jdbc;

    private SoftwareKey phone;

    @BeforeEach
    void aNewPhone() throws GeneralSecurityException {
        phone = new SoftwareKey("localhost", "http://localhost");
    }

    @Test
    void areTheSecondFactorOfAPublisherWhoHasNoOther() throws Exception {
        var session = withPasskey("minh", Role.PROVINCIAL_PUBLISHER);
        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasStatusOk();

        var later = new MockHttpSession();
        assertThat(signIn(later, "minh")).as("a password alone").hasRedirectedUrl(OWED);
        assertThat(mvc.get().uri("/tai-khoan").session(later)).hasRedirectedUrl("/dang-nhap");
        assertThat(mvc.get().uri(OWED).session(later)).bodyText().contains("khóa truy cập");
        assertThat(use(later)).as("to the page that was wanted").hasRedirectedUrl("http://localhost/tai-khoan");
        assertThat(mvc.get().uri("/tai-khoan").session(later)).hasStatusOk();
    }

    @Test
    void signInByThemselvesWithoutAnyPassword() throws Exception {
        withPasskey("lan", Role.ADMINISTRATOR);

        var session = new MockHttpSession();
        assertThat(use(session)).hasRedirectedUrl("/viec-can-lam");

        assertThat(mvc.get().uri("/quan-tri/tai-khoan").session(session)).hasStatusOk();
    }

    @Test
    void giveRecoveryCodesWithTheFirstFactorOnly() throws Exception {
        open("hoa", Role.PROVINCIAL_PUBLISHER);
        var session = new MockHttpSession();
        signIn(session, "hoa");
        var first = send(session, SET_UP, Map.of("credential", phone.make(options(session, SET_UP)), "label", "A"));
        assertThat((Iterable<?>) first.getMvcResult().getFlashMap().get("recoveryCodes"))
                .hasSize(10);

        var stick = new SoftwareKey("localhost", "http://localhost");
        var second = send(
                session,
                OWN,
                Map.of("credential", stick.make(options(session, OWN)), "label", "B", "present", PASSWORD));

        assertThat(second).hasRedirectedUrl(OWN);
        assertThat(flashed(second)).doesNotContainKey("recoveryCodes");
        assertThat(mvc.get().uri(OWN).session(session)).bodyText().contains(">A</h3>", ">B</h3>");
    }

    @Test
    void areRefusedToWhoeverAnswersFromAnImitationOfThePortal() throws Exception {
        withPasskey("ba", Role.ADMINISTRATOR);
        phone.at("http://l0calhost");

        assertRefused(use(new MockHttpSession()));
    }

    @Test
    void areRefusedWithoutFingerFaceOrPin() throws Exception {
        withPasskey("tu", Role.ADMINISTRATOR);
        phone.withoutCheckingTheHolder();

        assertRefused(use(new MockHttpSession()));
    }

    @Test
    void areRefusedASecondTimeForTheSameQuestion() throws Exception {
        withPasskey("nam", Role.ADMINISTRATOR);
        var session = new MockHttpSession();
        var answer = phone.use(options(session, SIGN_IN));
        assertThat(send(session, SIGN_IN, Map.of("credential", answer))).hasRedirectedUrl("/viec-can-lam");

        assertThat(flashed(send(session, SIGN_IN, Map.of("credential", answer))))
                .containsEntry("error", "passkey.late");
        var other = new MockHttpSession();
        options(other, SIGN_IN);
        assertRefused(send(other, SIGN_IN, Map.of("credential", answer)));
    }

    @Test
    void areRefusedWhenTheyAreUnknownMangledOrOfAShutAccount() throws Exception {
        assertRefused(use(new MockHttpSession()));
        var session = new MockHttpSession();
        options(session, SIGN_IN);
        assertRefused(send(session, SIGN_IN, Map.of("credential", "{\"id\":1}")));

        withPasskey("sau", Role.PROVINCIAL_PUBLISHER);
        accounts.disable("sau", Actor.system());
        assertRefused(use(new MockHttpSession()));
    }

    @Test
    void areAddedAndRemovedWithThePasswordAndNeverTheLastOneThatIsDemanded() throws Exception {
        var session = withPasskey("bay", Role.PROVINCIAL_PUBLISHER);
        var remove = OWN + "/" + phone.id() + "/xoa";

        assertThat(send(session, remove, Map.of("present", "sai"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(session, remove, Map.of("present", PASSWORD)))
                .as("the only factor of a publisher")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(events("bay")).containsOnlyOnce("PasskeyAdded").doesNotContain("PasskeyRemoved");

        var stick = new SoftwareKey("localhost", "http://localhost");
        var made = stick.make(options(session, OWN));
        assertThat(send(session, OWN, Map.of("credential", made, "label", "Khóa USB", "present", "sai")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        made = stick.make(options(session, OWN));
        assertThat(send(session, OWN, Map.of("credential", made, "label", "Khóa USB", "present", PASSWORD)))
                .hasRedirectedUrl(OWN);
        var before = session.getId();
        assertThat(send(session, remove, Map.of("present", PASSWORD))).hasRedirectedUrl(OWN);
        assertThat(session.getId()).as("after the password was given once more").isNotEqualTo(before);

        assertThat(events("bay")).contains("PasskeyRemoved");
        assertRefused(use(new MockHttpSession()));
    }

    @Test
    void areNamedByTheirHolderAndTouchedByNobodyElse() throws Exception {
        var session = withPasskey("tam", Role.PROVINCIAL_PUBLISHER);
        var rename = OWN + "/" + phone.id() + "/doi-ten";
        assertThat(send(session, rename, Map.of("label", "Điện thoại <b>"))).hasRedirectedUrl(OWN);
        assertThat(mvc.get().uri(OWN).session(session)).bodyText().contains("Điện thoại &lt;b&gt;");
        assertThat(send(session, rename, Map.of("label", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        aNewPhone();
        var other = withPasskey("chin", Role.PROVINCIAL_PUBLISHER);
        assertThat(send(other, rename, Map.of("label", "Của tôi"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void areForgottenWithAllOtherFactorsWhenAnAdministratorHelps(@Autowired SecondFactors factors) throws Exception {
        withPasskey("muoi", Role.PROVINCIAL_PUBLISHER);

        factors.reset("muoi", Actor.system());

        assertRefused(use(new MockHttpSession()));
        var session = new MockHttpSession();
        signIn(session, "muoi");
        assertThat(mvc.get().uri(OWED).session(session)).bodyText().contains("<svg class=\"qr\"");
    }

    @Test
    void areNotAddedByAPasswordAloneBesideAFactorThatIsThere() throws Exception {
        withPasskey("mot", Role.PROVINCIAL_PUBLISHER);
        var thief = new MockHttpSession();
        signIn(thief, "mot");

        var stick = new SoftwareKey("localhost", "http://localhost");
        send(thief, SET_UP, Map.of("credential", stick.make(options(thief, SET_UP)), "label", "x"));

        assertThat(mvc.get().uri("/tai-khoan").session(thief)).hasRedirectedUrl("/dang-nhap");
        phone = stick;
        assertRefused(use(new MockHttpSession()));
    }

    @Test
    void renewTheRecoveryCodesOfTheirHolderAlone() throws Exception {
        var session = withPasskey("haimot", Role.PROVINCIAL_PUBLISHER);
        var before = recoveryCodes("haimot");
        assertThat(mvc.get().uri(OWN).session(session)).bodyText().contains("Còn 10 mã dự phòng", RENEW);

        var renewed = send(session, RENEW, Map.of("credential", phone.use(options(session, RENEW))));

        assertThat(renewed).hasRedirectedUrl(OWN);
        var codes = (List<?>) flashed(renewed).get("recoveryCodes");
        assertThat(codes).hasSize(10);
        assertThat(recoveryCodes("haimot")).hasSize(10).doesNotContainAnyElementsOf(before);
        var later = new MockHttpSession();
        signIn(later, "haimot");
        assertThat(send(later, OWED, Map.of("otp", codes.get(0).toString())))
                .as("a new code signs in")
                .hasRedirectedUrl("/viec-can-lam");

        aNewPhone();
        withPasskey("haihai", Role.PROVINCIAL_PUBLISHER);
        var kept = recoveryCodes("haimot");
        assertThat(send(session, RENEW, Map.of("credential", phone.use(options(session, RENEW)))))
                .as("with somebody else's key")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(session, RENEW, Map.of("credential", "")))
                .as("without a key")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(recoveryCodes("haimot")).isEqualTo(kept);
    }

    private List<String> recoveryCodes(String login) {
        return jdbc.sql("""
                        select cast(code_hash as text) from account_recovery_code join account using (account_id)
                         where login = :login order by 1
                        """).param("login", login).query(String.class).list();
    }

    /** Opens an account whose only factor is the phone; a session that is signed in. */
    private MockHttpSession withPasskey(String login, Role role) throws Exception {
        open(login, role);
        var session = new MockHttpSession();
        assertThat(signIn(session, login)).hasRedirectedUrl(OWED);
        var made = phone.make(options(session, SET_UP));
        assertThat(send(session, SET_UP, Map.of("credential", made, "label", "Điện thoại")))
                .hasRedirectedUrl("/tai-khoan/xac-thuc");
        return session;
    }

    private void open(String login, Role role) {
        var invitation = accounts.open(new NewAccount(login, login, null, Set.of(role)), Actor.system());
        invitations.accept(invitation.token(), PASSWORD, "127.0.0.1");
    }

    private MvcTestResult signIn(MockHttpSession session, String login) {
        return send(session, "/dang-nhap", Map.of("username", login, "password", PASSWORD));
    }

    private MvcTestResult use(MockHttpSession session) throws Exception {
        return send(session, SIGN_IN, Map.of("credential", phone.use(options(session, SIGN_IN))));
    }

    private String options(MockHttpSession session, String address) throws UnsupportedEncodingException {
        var answer = mvc.post()
                .uri(address + "/bat-dau")
                .session(session)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult send(MockHttpSession session, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).session(session).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, Object> flashed(MvcTestResult result) {
        return new HashMap<>(result.getMvcResult().getFlashMap());
    }

    private void assertRefused(MvcTestResult result) {
        assertThat(result).hasRedirectedUrl("/dang-nhap");
        assertThat(flashed(result)).containsEntry("error", "passkey.refused");
    }

    private List<String> events(String login) {
        return jdbc.sql("select event from journal_entry where subject = :subject")
                .param("subject", "account/" + login)
                .query(String.class)
                .list();
    }
}
