package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Thousands of malformed requests to every address, as everybody who could send them: each is answered, none is our fault,
 * and none tells how the portal is built. The seed is fixed; {@code -Dthidua.fuzz.seed} and {@code -Dthidua.fuzz.requests}
 * look elsewhere and longer.
 */
@BrowserTest
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("thidua.fuzz.requests", 2000);
    private static final long SEED = Long.getLong("thidua.fuzz.seed", 20_261_123L);

    /** Ending sessions or locking accounts would only make the rest of the run shallow: asked by strangers alone. */
    private static final Pattern ONLY_BY_STRANGERS =
            Pattern.compile("/dang-.*|.*/khoa|.*/ket-thuc|/tai-khoan/mat-khau|/error");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z-]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Pattern LEAK = Pattern.compile(
            "Exception|\\tat |org\\.springframework|org\\.postgresql|org\\.hibernate|Apache Tomcat|Whitelabel|SQLSTATE");

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999",
            "2147483648",
            "9223372036854775808",
            "1e999",
            "NaN",
            "2023-13-45",
            "31/02/2023",
            "00/00/0000",
            "' or '1'='1",
            "\";drop table account;--",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "__${T(java.lang.Runtime)}__::.x",
            "~{::main}",
            "{0}",
            "%",
            "%00",
            "../../etc/passwd",
            "a\u0000b",
            "a\r\nSet-Cookie: x=y",
            "\u202Eđảo",
            "\uD83D\uDE00",
            "e\u0323\u0302",
            "Đặng Thị Hồng Nhung",
            "1.284,6",
            "475.962",
            "1,2,3",
            "i-JOBS",
            "I.1",
            "null",
            "true",
            "on",
            "2023",
            "so-2",
            "an-phu",
            "v1",
            "x".repeat(5000),
            "9".repeat(400),
            "[".repeat(200));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Random random = new Random(SEED);

    /** An address, how to call it, and the names of what it reads. */
    private record Target(String method, String pattern, List<String> names) {}

    private record Asker(String login, HttpClient http, String token) {}

    @Test
    void getsAnAnswerToEverythingAndNeverOurFault() throws Exception {
        var targets = targets();
        var askers = new ArrayList<Asker>();
        for (var login : List.of("", "an-phu", "an-phu.lanhdao", "tri-ton", "tham-dinh", "cong-bo", "quan-tri")) {
            askers.add(asker(login));
        }
        var samples = RightsTable.declared().samples();
        var troubles = new TreeSet<String>();
        for (var count = 0; count < REQUESTS; count++) {
            var target = targets.get(count % targets.size());
            var asker = ONLY_BY_STRANGERS.matcher(target.pattern()).matches()
                    ? askers.get(0)
                    : askers.get(random.nextInt(askers.size()));
            var request = request(target, asker, samples);
            var answer = asker.http().send(request, BodyHandlers.ofString());
            var leak = LEAK.matcher(answer.body());
            if (answer.statusCode() >= 500 || leak.find()) {
                troubles.add(target.method() + " " + target.pattern() + " → " + answer.statusCode() + " as "
                        + asker.login() + " " + shortened(request.uri().toString())
                        + leak.reset()
                                .results()
                                .map(found -> " leaks " + found.group())
                                .findFirst()
                                .orElse(""));
            }
        }
        assertThat(troubles).isEmpty();
        assertThat(targets).hasSizeGreaterThan(100);
    }

    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            info.getPatternValues()
                    .forEach(pattern -> (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                            .forEach(method -> targets.add(new Target(method.name(), pattern, names(handler)))));
        });
        targets.sort((one, other) -> (one.pattern() + one.method()).compareTo(other.pattern() + other.method()));
        return targets;
    }

    /** Request parameters, and the components of the forms that a handler takes. */
    private static List<String> names(HandlerMethod handler) {
        var discoverer = new DefaultParameterNameDiscoverer();
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> {
                    parameter.initParameterNameDiscovery(discoverer);
                    var declared = parameter.getParameterAnnotation(RequestParam.class);
                    if (declared != null) {
                        return Stream.of(declared.name().isEmpty() ? parameter.getParameterName() : declared.name());
                    }
                    return parameter.getParameterType().isRecord()
                            ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                                    .map(component -> component.getName())
                            : Stream.empty();
                })
                .filter(name -> name != null && !name.isEmpty())
                .toList();
    }

    private HttpRequest request(Target target, Asker asker, Map<String, String> samples) {
        var fields = new LinkedHashMap<String, String>();
        target.names().stream().filter(name -> random.nextInt(4) > 0).forEach(name -> fields.put(name, nasty()));
        if (random.nextInt(3) == 0) {
            fields.put(random.nextBoolean() ? nasty() : "i-JOBS.figure", nasty());
        }
        var path = VARIABLE.matcher(target.pattern())
                .replaceAll(
                        found -> encoded(random.nextInt(3) > 0 ? samples.getOrDefault(found.group(1), "so-2") : nasty())
                                .replace("$", "\\$"));
        var query = form(fields);
        if (target.method().equals("POST")) {
            if (random.nextInt(10) > 0) {
                query = query + "&_csrf=" + encoded(asker.token());
            }
            return to(path).header("Content-Type", type())
                    .header("Origin", "http://localhost:" + port)
                    .POST(BodyPublishers.ofString(query))
                    .build();
        }
        return to(path + "?" + query)
                .method(target.method(), BodyPublishers.noBody())
                .header("Accept", random.nextInt(8) == 0 ? "application/x-nothing" : "*/*")
                .build();
    }

    private HttpRequest.Builder to(String address) {
        var builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .timeout(Duration.ofSeconds(60));
        if (random.nextInt(5) == 0) {
            builder.header("HX-Request", "true");
        }
        if (random.nextInt(10) == 0) {
            builder.header("If-None-Match", "\"" + "x".repeat(random.nextInt(100)) + "\"");
        }
        return builder;
    }

    private String type() {
        return random.nextInt(12) == 0 ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded";
    }

    private String nasty() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    private static String form(Map<String, String> fields) {
        return String.join(
                "&",
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "…" : address;
    }

    private Asker asker(String login) throws Exception {
        var caller = new Caller(port);
        if (!login.isEmpty()) {
            caller.signIn(login);
        }
        var token = login.isEmpty() ? caller.token("/dang-nhap") : caller.token("/tai-khoan");
        return new Asker(login, caller.client(), token);
    }
}
