package vn.thidua.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.accounts.SampleActors.ADMINISTRATOR;
import static vn.thidua.accounts.SampleActors.signedIn;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.identities.LocalProvider.Flaw;

/** Login through a provider on this machine, over the whole protocol. */
@PortalTest
class ProviderSignInIT {

    private static final String UNLINKED = "/dang-nhap/dinh-danh/chua-lien-ket";
    private static final String FAILED = "/dang-nhap/dinh-danh/khong-thanh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LocalProvider provider;

    @Autowired
    private Identities identities;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void letsInWhomAnAdministratorHasLinkedAndNobodyElse() throws Exception {
        open("minh", Role.PROVINCIAL_REVIEWER);
        provider.recognises("86-000-111");
        var before = logins();

        var stranger = new MockHttpSession();
        assertThat(signIn(stranger)).hasRedirectedUrl(UNLINKED);
        assertThat(mvc.get().uri(UNLINKED).session(stranger))
                .bodyText()
                .contains("Chưa liên kết", "86-000-111", "Định danh tỉnh");
        assertThat(mvc.get().uri("/tai-khoan").session(stranger)).hasRedirectedUrl("/dang-nhap");
        assertThat(logins()).as("no account opens by itself").isEqualTo(before);

        assertThat(mvc.post()
                        .uri("/quan-tri/tai-khoan/minh/dinh-danh")
                        .with(csrf())
                        .with(signedIn(ADMINISTRATOR))
                        .param("provider", "tinh")
                        .param("subject", " 86-000-111 "))
                .hasStatus3xxRedirection();

        var session = new MockHttpSession();
        var guest = session.getId();
        assertThat(signIn(session)).hasRedirectedUrl("/viec-can-lam");
        assertThat(session.getId()).as("session fixation").isNotEqualTo(guest);
        assertThat(mvc.get().uri("/tai-khoan").session(session)).bodyText().contains("minh");
        assertThat(jdbc.sql("select event || details::text from journal_entry where event = 'IdentityLinked'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("tinh")
                .doesNotContain("86-000-111");
    }

    @Test
    void asksForTheSecondFactorAsEver() throws Exception {
        open("lan", Role.ADMINISTRATOR);
        identities.link("lan", "tinh", "lan-1", ADMINISTRATOR);
        provider.recognises("lan-1");

        var session = new MockHttpSession();
        assertThat(signIn(session)).hasRedirectedUrl("/dang-nhap/xac-thuc");

        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void letsNobodyIntoAShutOrUnlinkedAccount() throws Exception {
        open("hoa", Role.PROVINCIAL_REVIEWER);
        identities.link("hoa", "tinh", "hoa-1", ADMINISTRATOR);
        provider.recognises("hoa-1");
        accounts.disable("hoa", ADMINISTRATOR);
        assertThat(signIn(new MockHttpSession())).hasRedirectedUrl(UNLINKED);

        accounts.enable("hoa", ADMINISTRATOR);
        assertThat(signIn(new MockHttpSession())).hasRedirectedUrl("/viec-can-lam");
        identities.unlink("hoa", "tinh", ADMINISTRATOR);
        assertThat(signIn(new MockHttpSession())).hasRedirectedUrl(UNLINKED);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void refusesTokensThatAreNotToBeBelieved(Flaw flaw) throws Exception {
        var login = "sau-" + flaw.ordinal();
        open(login, Role.PROVINCIAL_REVIEWER);
        identities.link(login, "tinh", login, ADMINISTRATOR);
        provider.vouches(login, flaw);
        var session = new MockHttpSession();

        assertThat(signIn(session)).hasRedirectedUrl(FAILED);

        assertThat(mvc.get().uri("/tai-khoan").session(session)).hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void refusesAnswersThatNobodyAskedFor() throws Exception {
        open("ba", Role.PROVINCIAL_REVIEWER);
        identities.link("ba", "tinh", "ba-1", ADMINISTRATOR);
        provider.recognises("ba-1");
        var answer = answered(new MockHttpSession());
        assertThat(mvc.get().uri(answer).session(new MockHttpSession()))
                .as("in another session")
                .hasRedirectedUrl(FAILED);
        assertThat(mvc.get().uri(FAILED)).hasStatusOk().bodyText().contains("Chưa đăng nhập được");
    }

    /** Whoever gets somebody to come back with the answer to another login signs nobody in: neither oneself nor the other. */
    @Test
    void refusesTheCodeOfAnotherLogin() throws Exception {
        open("bay", Role.PROVINCIAL_REVIEWER);
        identities.link("bay", "tinh", "bay-1", ADMINISTRATOR);
        provider.recognises("bay-1");
        var attacked = new MockHttpSession();
        var own = UriComponentsBuilder.fromUri(answered(attacked)).build().getQueryParams();
        var foreign = UriComponentsBuilder.fromUri(answered(new MockHttpSession()))
                .build()
                .getQueryParams();

        assertThat(asked(attacked, "tinh", foreign.getFirst("code"), own.getFirst("state")))
                .hasRedirectedUrl(FAILED);

        assertThat(mvc.get().uri("/tai-khoan").session(attacked)).hasRedirectedUrl("/dang-nhap");
    }

    /** What one provider answers is never handed to another one. */
    @Test
    void takesAnswersOnlyWhereAndFromWhomTheyAreExpected() throws Exception {
        open("tam", Role.PROVINCIAL_REVIEWER);
        identities.link("tam", "tinh", "tam-1", ADMINISTRATOR);
        provider.recognises("tam-1");

        assertThat(answer("khac", "")).as("at the address of another provider").hasRedirectedUrl(FAILED);
        assertThat(answer("tinh", "https://example.org")).as("in another name").hasRedirectedUrl(FAILED);
        assertThat(answer("tinh", provider.address())).as("in its own name").hasRedirectedUrl("/viec-can-lam");
    }

    private MvcTestResult answer(String address, String issuer) throws Exception {
        var session = new MockHttpSession();
        var answer = UriComponentsBuilder.fromUri(answered(session)).build().getQueryParams();
        var request = asked(session, address, answer.getFirst("code"), answer.getFirst("state"));
        return issuer.isEmpty()
                ? request.exchange()
                : request.param("iss", issuer).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder asked(
            MockHttpSession session, String address, String code, String state) {
        return mvc.get()
                .uri("/login/oauth2/code/" + address)
                .session(session)
                .param("code", code)
                .param("state", decoded(state));
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    }

    @Test
    void linksEachIdentityOnceAndNeverOnesOwn() {
        open("tu", Role.PROVINCIAL_REVIEWER);
        open("nam", Role.PROVINCIAL_REVIEWER);
        open("quan-tri", Role.ADMINISTRATOR);
        identities.link("tu", "tinh", "mot-so", ADMINISTRATOR);

        assertThatThrownBy(() -> identities.link("nam", "tinh", "mot-so", ADMINISTRATOR))
                .hasMessageContaining("identity.subject.taken");
        assertThatThrownBy(() -> identities.link("quan-tri", "tinh", "x", ADMINISTRATOR))
                .hasMessageContaining("account.notOwn");
        assertThatThrownBy(() -> identities.link("nam", "khac", "x", ADMINISTRATOR))
                .hasMessageContaining("identity.provider.unknown");
        assertThatThrownBy(() -> identities.link("nam", "tinh", " ", ADMINISTRATOR))
                .hasMessageContaining("identity.subject.malformed");
    }

    @Test
    void isOfferedOnTheLoginPageAndHidesItsOwnPagesOtherwise() {
        assertThat(mvc.get().uri("/dang-nhap"))
                .bodyText()
                .contains("/oauth2/authorization/tinh", "Đăng nhập bằng Định danh tỉnh");
        assertThat(mvc.get().uri(UNLINKED)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void open(String login, Role role) {
        accounts.open(new NewAccount(login, login, null, Set.of(role)), ADMINISTRATOR);
    }

    private List<String> logins() {
        return jdbc.sql("select login from account order by login")
                .query(String.class)
                .list();
    }

    private MvcTestResult signIn(MockHttpSession session) throws IOException, InterruptedException {
        return mvc.get().uri(answered(session)).session(session).exchange();
    }

    /** To the provider and back; the address, with its parameters, to which the provider sends the browser. */
    private URI answered(MockHttpSession session) throws IOException, InterruptedException {
        var begun = mvc.get().uri("/oauth2/authorization/tinh").session(session).exchange();
        assertThat(begun).hasStatus3xxRedirection();
        var toProvider = begun.getResponse().getRedirectedUrl();
        assertThat(toProvider).startsWith(provider.address()).contains("code_challenge=", "nonce=", "state=");
        var back = browser.send(HttpRequest.newBuilder(URI.create(toProvider)).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return UriComponentsBuilder.fromUriString(back)
                .scheme(null)
                .host(null)
                .port(null)
                .build(true)
                .toUri();
    }
}
