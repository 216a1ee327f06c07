import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Many people at once: readers who open a public page every few seconds, and editors who open their unit's grid and save a figure.
 *
 * <pre>java src/test/bench/Crowd.java SITE READERS EDITORS SECONDS [PAUSE-SECONDS]</pre>
 *
 * Readers follow links that they find, from the home page on. Editors are the accounts {@code bench-1}, {@code bench-2}, … of national.sql
 * as far as they exist, in turn, and otherwise all an-phu, the one unit whose report the trial leaves open. Prints one Markdown table.
 */
class Crowd {

    private static final Pattern LINK = Pattern.compile("href=\"(/(?:cum|don-vi|chi-tieu|luan-phien)[^\"#?]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CELL = Pattern.compile("name=\"(i-[A-Z_]+)\\.seen\" value=\"(\\d+)\"");
    private static final Pattern GRID = Pattern.compile("href=\"(/nhap-lieu/[^\"#?]+/\\d{4}/[^\"#?]+)\"");
    private static final String PASSWORD = "thidua-dung-thu";

    private final String site;
    private final long pause;
    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> troubles = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
    private final java.util.concurrent.ExecutorService hands = Executors.newFixedThreadPool(64);
    private final List<String> links = Collections.synchronizedList(new ArrayList<>(List.of("/", "/luan-phien")));
    private volatile boolean going = true;
    /** How many accounts bench-1, bench-2, … there are; further editors sit beside those of the first. */
    private int offices;

    Crowd(String site, long pauseSeconds) {
        this.site = site;
        this.pause = pauseSeconds;
    }

    public static void main(String[] args) throws Exception {
        var crowd = new Crowd(args[0], args.length > 4 ? Long.parseLong(args[4]) : 8);
        var readers = Integer.parseInt(args[1]);
        var editors = Integer.parseInt(args[2]);
        var seconds = Long.parseLong(args[3]);
        try {
            for (var i = 1; i <= editors; i++) {
                crowd.editor(i);
            }
        } catch (IOException | IllegalStateException failure) {
            System.err.println("The editors cannot begin: " + failure.getMessage());
            System.exit(1);
        }
        // Browsers: some hundred connections are shared by all readers, as a proxy before the portal would
        var browsers = new ArrayList<HttpClient>();
        for (var i = 0; i < 50; i++) {
            browsers.add(crowd.browser(false));
        }
        for (var i = 0; i < readers; i++) {
            crowd.reader(browsers.get(i % browsers.size()));
        }
        Thread.sleep(seconds * 1000);
        crowd.going = false;
        crowd.clock.shutdownNow();
        crowd.hands.shutdownNow();
        crowd.report(readers, editors, seconds);
        System.exit(0);
    }

    private HttpClient browser(boolean cookies) {
        var builder = HttpClient.newBuilder().executor(hands).connectTimeout(Duration.ofSeconds(30)).version(HttpClient.Version.HTTP_1_1);
        return cookies ? builder.cookieHandler(new CookieManager()).build() : builder.build();
    }

    private void later(Runnable next) {
        if (going) {
            clock.schedule(() -> hands.execute(next), ThreadLocalRandom.current().nextLong(pause * 2000 + 1), TimeUnit.MILLISECONDS);
        }
    }

    private void reader(HttpClient browser) {
        later(() -> {
            var page = links.get(ThreadLocalRandom.current().nextInt(links.size()));
            var begun = System.nanoTime();
            browser.sendAsync(request(page).build(), HttpResponse.BodyHandlers.ofString()).whenComplete((answer, failure) -> {
                note("public page", begun, answer, failure, 200);
                if (answer != null && links.size() < 3_000) {
                    var found = LINK.matcher(answer.body());
                    while (found.find()) {
                        if (!links.contains(found.group(1))) {
                            links.add(found.group(1));
                        }
                    }
                }
                reader(browser);
            });
        });
    }

    private void editor(int number) throws Exception {
        var browser = browser(true);
        if (offices == number - 1 && signIn(browser, "bench-" + number)) {
            offices = number;
        } else if (!signIn(browser, offices == 0 ? "an-phu" : "bench-" + ((number - 1) % offices + 1))) {
            throw new IllegalStateException("nobody can sign in");
        }
        var tasks = send(browser, "/viec-can-lam");
        var grid = GRID.matcher(tasks.body());
        work(browser, grid.find() ? grid.group(1) : "/nhap-lieu/so-2/2023/an-phu", number);
    }

    private boolean signIn(HttpClient browser, String login) throws Exception {
        var token = TOKEN.matcher(send(browser, "/dang-nhap").body());
        if (!token.find()) {
            throw new IllegalStateException("no login form");
        }
        browser.send(form("/dang-nhap", Map.of("_csrf", token.group(1), "username", login, "password", PASSWORD)),
                HttpResponse.BodyHandlers.ofString());
        return send(browser, "/tai-khoan").statusCode() == 200;
    }

    /** Opens the grid, thinks, changes one of its cells, and so on. */
    private void work(HttpClient browser, String grid, int number) {
        later(() -> {
            var begun = System.nanoTime();
            browser.sendAsync(request(grid).build(), HttpResponse.BodyHandlers.ofString()).whenComplete((page, failure) -> {
                note("grid", begun, page, failure, 200);
                if (page == null || page.statusCode() != 200) {
                    work(browser, grid, number);
                    return;
                }
                var cells = CELL.matcher(page.body()).results().toList();
                var token = TOKEN.matcher(page.body());
                if (cells.isEmpty() || !token.find()) {
                    trouble("a grid without open cells: " + grid);
                    return;
                }
                var cell = cells.get(number % cells.size());
                save(browser, grid, number, Map.of("_csrf", token.group(1), cell.group(1) + ".seen", cell.group(2),
                        cell.group(1) + ".was", "", cell.group(1) + ".figure", Integer.toString(1 + ThreadLocalRandom.current().nextInt(90))));
            });
        });
    }

    private void save(HttpClient browser, String grid, int number, Map<String, String> fields) {
        later(() -> {
            var begun = System.nanoTime();
            browser.sendAsync(form(grid, fields), HttpResponse.BodyHandlers.ofString()).whenComplete((answer, failure) -> {
                // 409 and 422: another editor was faster, or the figure makes no sense for this cell; both are answers
                if (answer != null && (answer.statusCode() == 409 || answer.statusCode() == 422)) {
                    note("save, refused with a reason", begun, answer, null, answer.statusCode());
                } else {
                    note("save", begun, answer, failure, 302);
                }
                work(browser, grid, number);
            });
        });
    }

    private HttpResponse<String> send(HttpClient browser, String path) throws Exception {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(60)).header("Accept", "text/html");
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build();
    }

    private void note(String what, long begun, HttpResponse<?> answer, Throwable failure, int expected) {
        if (!going) {
            return;
        }
        if (failure != null) {
            trouble(what + ": " + failure.getClass().getSimpleName());
        } else if (answer.statusCode() != expected) {
            trouble(what + ": " + answer.statusCode() + " " + answer.request().uri().getPath());
        } else {
            times.computeIfAbsent(what, first -> Collections.synchronizedList(new ArrayList<>())).add((System.nanoTime() - begun) / 1_000_000);
        }
    }

    private void trouble(String words) {
        troubles.computeIfAbsent(words, first -> new AtomicInteger()).incrementAndGet();
    }

    private void report(int readers, int editors, long seconds) {
        System.out.printf("%d readers and %d editors, %d s, %d different pages%n%n", readers, editors, seconds, links.size());
        System.out.println("| what | answers | a second | p50, ms | p95, ms | p99, ms | longest, ms |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        new TreeMap<>(times).forEach((what, all) -> {
            var sorted = new ArrayList<>(all);
            Collections.sort(sorted);
            System.out.printf("| %s | %d | %.1f | %d | %d | %d | %d |%n", what, sorted.size(), sorted.size() / (double) seconds,
                    at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted.get(sorted.size() - 1));
        });
        System.out.println();
        System.out.println(troubles.isEmpty() ? "Nothing failed." : "Failed: " + new TreeMap<>(troubles));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
