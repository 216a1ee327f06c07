package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody with a browser without scripts: keeps cookies, sends forms with their token, follows nothing unasked. */
public final class Caller {

    static final String PASSWORD = "thidua-dung-thu";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private String origin;

    public Caller(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Goes on at another node, with the cookies of this one: a proxy stands before both. */
    void moveTo(int port) {
        origin = "http://localhost:" + port;
    }

    HttpClient client() {
        return http;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Asks for the same page so many times without waiting for an answer in between. */
    List<HttpResponse<String>> getAllAtOnce(String path, int times) {
        var answers = IntStream.range(0, times)
                .mapToObj(nth -> http.sendAsync(request(path).build(), BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** The token of the first form on this page. */
    public String token(String path) throws IOException, InterruptedException {
        return tokenIn(get(path).body());
    }

    public static String tokenIn(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    public HttpResponse<String> post(String path, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    public void signIn(String login) throws IOException, InterruptedException {
        var answer = post("/dang-nhap", token("/dang-nhap"), Map.of("username", login, "password", PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
