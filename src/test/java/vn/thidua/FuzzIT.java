package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Thousands of malformed requests to every address, as everybody who could send them: each is answered, none is our fault,
 * and none tells how the portal is built. The seed is fixed; {@code -Dthidua.fuzz.seed} and {@code -Dthidua.fuzz.rounds}
 * look elsewhere and longer.
 */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class FuzzIT {

    private static final int ROUNDS = Integer.getInteger("thidua.fuzz.rounds", 6);
    private static final long SEED = Long.getLong("thidua.fuzz.seed", 20_261_123L);

    /** Ending sessions or locking accounts would only make the rest of the run shallow: asked by strangers alone. */
    private static final Pattern ONLY_BY_STRANGERS =
            Pattern.compile("/dang-.*|.*/khoa|.*/ket-thuc|/tai-khoan/mat-khau|/error");

    /** Answered before any controller: where people log in and out, and what machines ask. */
    private static final List<Target> OF_FILTERS = List.of(
            new Target("POST", "/dang-nhap", List.of("username", "password")),
            new Target("POST", "/dang-xuat", List.of()),
            new Target("POST", "/login/webauthn", List.of("id", "rawId", "response", "type")),
            new Target("POST", "/webauthn/authenticate/options", List.of()),
            new Target("POST", "/webauthn/register/options", List.of("label")),
            new Target("POST", "/webauthn/register", List.of("publicKey", "label")),
            new Target("GET", "/oauth2/authorization/{code}", List.of()),
            new Target("GET", "/login/oauth2/code/{code}", List.of("code", "state", "error")),
            new Target("GET", "/actuator/health/{code}", List.of()),
            new Target("GET", "/actuator/prometheus", List.of("includedNames")),
            new Target("GET", "/actuator/{code}", List.of()),
            new Target("GET", "/css/{code}", List.of()),
            new Target("GET", "/js/{code}", List.of()),
            new Target("GET", "/webjars/{code}", List.of()),
            new Target("GET", "/{code}/{unit}/{year}", List.of()));

    private static final Pattern LEAK = Pattern.compile(
            "Exception|\\tat |org\\.springframework|org\\.postgresql|org\\.hibernate|Apache Tomcat|Whitelabel|SQLSTATE");

    private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "NONSENSE");

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
    private record Target(String method, String pattern, List<String> names) {

        List<String> served(RightsTable rights) {
            var address = RightsTable.VARIABLE.matcher(pattern).replaceAll("{$1}");
            return rights.rows().stream()
                    .filter(row -> row.method().equals(method)
                            && row.address().split("\\?", 2)[0].equals(address))
                    .flatMap(FuzzIT::served)
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private record Asker(String login, HttpClient http, String token) {

        Stream<String> secrets() {
            var cookies = ((CookieManager) http.cookieHandler().orElseThrow())
                    .getCookieStore().getCookies().stream()
                            .map(HttpCookie::getValue)
                            .filter(value -> value.length() > 15);
            return Stream.concat(Stream.of(token), cookies);
        }
    }

    @Test
    void getsAnAnswerToEverythingAndNeverOurFault(CapturedOutput log) throws Exception {
        var targets = targets();
        var rights = RightsTable.declared();
        var askers = new HashMap<String, Asker>();
        for (var login : logins(rights)) {
            askers.put(login, asker(login));
        }
        var troubles = new TreeSet<String>();
        var understood = new TreeSet<String>();
        for (var count = 0; count < ROUNDS * targets.size(); count++) {
            var target = targets.get(count % targets.size());
            var asker = askers.get(login(target, count / targets.size(), rights));
            var request = request(target, asker, rights);
            var answer = asker.http().send(request, BodyHandlers.ofString());
            var status = answer.statusCode();
            var leak = LEAK.matcher(answer.body());
            if (status >= 500 || leak.find()) {
                troubles.add(target + " → " + status + " as " + asker.login() + " "
                        + shortened(request.uri().toString())
                        + leak.reset()
                                .results()
                                .map(found -> " leaks " + found.group())
                                .findFirst()
                                .orElse(""));
            }
            if (status == 200 || status == 422 || goesOn(answer)) {
                understood.add(target.toString());
            }
        }
        assertThat(troubles).isEmpty();
        assertThat(targets).hasSizeGreaterThan(300);
        assertThat(understood)
                .as("of all these addresses, those that were understood in spite of all")
                .hasSizeGreaterThan(targets.size() / 3);
        assertThat(askers.values())
                .filteredOn(asker -> !asker.login().isEmpty())
                .as("still signed in when it was over")
                .allSatisfy(asker -> assertThat(asker.http()
                                .send(to("/tai-khoan").build(), BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200));
        assertThat(log.getAll())
                .as("what somebody typed, a name, a password, a session")
                .doesNotContain("Hồng Nhung", "drop table", Caller.PASSWORD)
                .doesNotContain(askers.values().stream().flatMap(Asker::secrets).toArray(String[]::new));
    }

    /** Sent on to anything but the login. */
    private static boolean goesOn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers()
                        .firstValue("Location")
                        .filter(place -> !place.contains("/dang-nhap"))
                        .isPresent();
    }

    private static Set<String> logins(RightsTable rights) {
        return rights.rows().stream().flatMap(FuzzIT::served).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those whom an address serves and whom the trial knows: it has one cluster only, and so nobody from another. */
    private static Stream<String> served(RightsTable.Line row) {
        return Stream.of(RightsTable.Asker.values())
                .filter(asker -> asker != RightsTable.Asker.STRANGER && row.serves(asker))
                .map(RightsTable.Asker::login);
    }

    /** Every third time somebody whom the address serves, one after the other; else anybody. */
    private String login(Target target, int round, RightsTable rights) {
        if (ONLY_BY_STRANGERS.matcher(target.pattern()).matches()) {
            return "";
        }
        var all = List.copyOf(logins(rights));
        var served = target.served(rights);
        return round % 3 > 0 || served.isEmpty()
                ? all.get(random.nextInt(all.size()))
                : served.get(round / 3 % served.size());
    }

    private List<Target> targets() {
        var targets = new ArrayList<>(OF_FILTERS);
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

    private HttpRequest request(Target target, Asker asker, RightsTable rights) {
        var fields = new LinkedHashMap<String, String>();
        target.names().stream().filter(name -> random.nextInt(4) > 0).forEach(name -> fields.put(name, nasty()));
        if (random.nextInt(3) == 0) {
            fields.put(random.nextBoolean() ? nasty() : "i-JOBS.figure", nasty());
        }
        var path = RightsTable.VARIABLE
                .matcher(target.pattern())
                .replaceAll(found -> encoded(
                                random.nextInt(4) > 0 ? rights.sample(target.pattern(), found.group(1)) : nasty())
                        .replace("$", "\\$"));
        var query = form(fields);
        if (target.method().equals("POST")) {
            if (random.nextInt(10) > 0) {
                query = query + "&_csrf=" + encoded(asker.token());
            }
            return to(path).header("Content-Type", type())
                    .header("Origin", "http://localhost:" + port)
                    .header("X-CSRF-TOKEN", asker.token())
                    .POST(BodyPublishers.ofString(query))
                    .build();
        }
        return to(path + "?" + query)
                .method(method(target), BodyPublishers.noBody())
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
        return switch (random.nextInt(24)) {
            case 0, 1 -> "multipart/form-data; boundary=x";
            case 2 -> "application/json";
            default -> "application/x-www-form-urlencoded";
        };
    }

    private String method(Target target) {
        return random.nextInt(20) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : target.method();
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
