package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portal answers, over a real connection, to what no browser of a well-meaning person would send. */
@BrowserTest
class BadInputIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private String present = "";

    @BeforeEach
    void journalHead() {
        present = head();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/khong-co",
                "/cum/khong-co/2023",
                "/cum/so-2/99999",
                "/cum/so-2/-1",
                "/cum/so-2/2023x",
                "/don-vi/%E1%BA%A4n",
                "/don-vi/SELECT",
                "/loi-moi/khong-co",
                "/thiet-lap",
                "/error",
                "/bieu-mau-het-han"
            })
    void meetsTheHelpfulPageAtAnUnknownAddress(String address) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không tìm thấy trang này");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        isClean(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cum/so-2%00",
                "/cum/%2e%2e/%2e%2e/etc/passwd",
                "/cum;a=b/so-2",
                "/cum//so-2",
                "/%ff%fe",
                "/cum/%zz",
                "/tim-kiem?q=%",
                "/dang-nhap?lang=%00",
                "/tim-kiem?q=%c3%28"
            })
    void isRefusedWhereTheAddressCannotBeRead(String address) throws Exception {
        var answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*");
        isClean(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /khong-co,          404",
        "POST,   /error,             403",
        "DELETE, /dang-nhap,         405",
        "PUT,    /tai-khoan,         405",
        "PATCH,  /quan-tri/tai-khoan, 405",
        "TRACE,  /,                  405",
        "QUATSCH, /,                 400"
    })
    void learnsThatAMethodDoesNotFit(String method, String address, int status) throws Exception {
        var answer = raw(method + " " + address
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        isClean(answer);
    }

    @Test
    void changesNothingWithoutAFormToken() throws Exception {
        var answer = post("/tai-khoan/mat-khau", "application/x-www-form-urlencoded", "present=a&password=b");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Biểu mẫu cần được gửi lại");
        isClean(answer);
    }

    @Test
    void getsNothingBackThatCameFromAnotherSite() throws Exception {
        var body = "ghi-chu=cua+ke+la&password=bi-mat";
        var theirs = send("/tai-khoan/mat-khau", body, "Origin", "https://example.org");
        var ours = send("/tai-khoan/mat-khau", body, "Origin", "http://localhost:" + port);

        assertThat(theirs.body()).doesNotContain("cua ke la", "bi-mat");
        assertThat(ours.body()).contains("cua ke la").doesNotContain("bi-mat");
    }

    @Test
    void isAskedToSendAFormAgainThatNamesNoHost() throws Exception {
        var answer = raw("POST /tai-khoan/mat-khau HTTP/1.0\r\nOrigin: http://localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b");

        assertThat(answer).startsWith("HTTP/1.1 403").contains("Biểu mẫu cần được gửi lại");
        isClean(answer);
    }

    /** The whole form with its token: it is the size alone that is refused. */
    @Test
    void isTooMuchBeyondTwoMegabytes() throws Exception {
        var session = session();
        var form = "_csrf=" + session.token() + "&password=x&username=";

        var tooMuch = send("/dang-nhap", form + "a".repeat(3_000_000), "Cookie", session.cookie());
        var fits = send("/dang-nhap", form + "a".repeat(1_000_000), "Cookie", session.cookie());

        assertThat(tooMuch.statusCode()).isEqualTo(413);
        assertThat(tooMuch.body()).contains("Gửi quá nhiều", "Nội dung vừa gửi lớn hơn mức cổng nhận.");
        assertThat(fits.statusCode()).isEqualTo(401);
        isClean(tooMuch);
    }

    @Test
    void isTooMuchAsAFileBeyondWhatAFormMayCarry() throws Exception {
        var cookie = signedIn("an-phu");
        var page = http.send(
                request("/nhap-lieu/so-2/2023/an-phu/bang-tinh")
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        present = head();
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var body = part.formatted("_csrf", "", tokenIn(page.body()))
                + part.formatted("file", "; filename=\"a.xlsx\"", "a".repeat(34_000_000))
                + "--x--\r\n";

        var answer = http.send(
                request("/nhap-lieu/so-2/2023/an-phu/bang-tinh")
                        .header("Cookie", cookie)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        isClean(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=%00&password=x",
                "username=%&password=%zz",
                "username=%c3%28&password=x",
                "username=a%0d%0aSet-Cookie:%20x=y&password=x",
                "=&&&=&username",
                "username=%ed%a0%80&password=x"
            })
    void isRefusedAsAFormThatCannotBeRead(String body) throws Exception {
        var session = session();

        var answer = send("/dang-nhap", body + "&_csrf=" + session.token(), "Cookie", session.cookie());

        assertThat(answer.statusCode()).isIn(400, 401, 403);
        assertThat(answer.headers().map()).doesNotContainKey("x");
        isClean(answer);
    }

    @Test
    void isRefusedAsAMultipartWithoutBoundaryOrEnd() throws Exception {
        var session = session();
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            var answer = http.send(
                    request("/dang-nhap?_csrf=" + session.token())
                            .header("Cookie", session.cookie())
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"username"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isIn(400, 401, 403, 415);
            isClean(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nhap-lieu/so-2/99999/an-phu",
                "/nhap-lieu/so-2/2023/khong-co",
                "/quan-tri/tai-khoan/khong-co",
                "/quan-tri/nhat-ky?before=abc",
                "/quan-tri/nhat-ky?from=99999-01-01&to=x"
            })
    void isNoFindForThoseWhoAreSignedInEither(String address) throws Exception {
        var cookie = signedIn("quan-tri");

        var answer = http.send(request(address).header("Cookie", cookie).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(200, 400, 403, 404);
        isClean(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/khong-co", "/dang-nhap", "/css/portal.css"})
    void isMetWithTheSameArmour(String address) throws Exception {
        var headers = get(address).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).matches("(?i)text/html; ?charset=utf-8|text/css"));
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void isToldToKeepToTlsAndItsCookieTooBehindAProxyThatSpeaksIt() throws Exception {
        var headers = http.send(
                        request("/dang-nhap")
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        BodyHandlers.ofString())
                .headers();

        assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000 ; includeSubDomains");
        assertThat(headers.firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-phien=")
                        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void isKnownOverTlsByTheCookieAloneThatOnlyTheHostItselfCanSet() throws Exception {
        var session = signedIn("quan-tri");
        var overTls = request("/tai-khoan").header("X-Forwarded-Proto", "https");

        assertThat(http.send(overTls.copy().header("Cookie", session).build(), BodyHandlers.ofString())
                        .statusCode())
                .as("a cookie that another host could have set")
                .isEqualTo(302);
        assertThat(http.send(
                                overTls.copy()
                                        .header("Cookie", "__Host-" + session)
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        var chosen = http.send(
                        request("/dang-nhap?lang=en")
                                .header("X-Forwarded-Proto", "https")
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .allValues("Set-Cookie");
        assertThat(chosen)
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("Path=/", "Secure"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-lang=en"));
    }

    private void isClean(HttpResponse<String> answer) {
        isClean(answer.body());
    }

    /** No trace of how the portal is built, and nothing changed. */
    private void isClean(String body) {
        assertThat(body).doesNotContain("Exception", "\tat ", "org.springframework", "Apache Tomcat", "Whitelabel");
        assertThat(head()).isEqualTo(present);
    }

    private String head() {
        return jdbc.sql("select coalesce(max(position), 0)::text from journal_entry")
                .query(String.class)
                .single();
    }

    /** A visitor's cookie, and the token of the login form. */
    private record Session(String cookie, String token) {}

    private Session session() throws Exception {
        var page = get("/dang-nhap");
        return new Session(cookie(page), tokenIn(page.body()));
    }

    private static String tokenIn(String page) {
        return page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private String signedIn(String login) throws Exception {
        var session = session();
        var answer = send(
                "/dang-nhap",
                "username=" + login + "&password=thidua-dung-thu&_csrf=" + session.token(),
                "Cookie",
                session.cookie());
        assertThat(answer.statusCode()).isEqualTo(302);
        return cookie(answer);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(request(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String address, String form, String header, String value) throws Exception {
        return http.send(
                request(address)
                        .header(header, value)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String type, String body) throws Exception {
        return http.send(
                request(address)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    /** What no HTTP library would send. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
