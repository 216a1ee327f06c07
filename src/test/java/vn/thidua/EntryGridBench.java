package vn.thidua;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.AsSystem;
import vn.thidua.browser.CheapPhone;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.rules.Direction;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/**
 * How fast the entry grid answers, measured in a portal of its own with a PostgreSQL that keeps what it acknowledges: the page
 * of a report of 100 criteria alone, then one cell after the other saved by 50 editors at once. {@code src/test/bench/entry-grid.sh}
 * runs it; {@code docs/benchmarks.md} has the figures.
 */
final class EntryGridBench {

    private static final SeasonId SEASON = new SeasonId(new ClusterId("so-2"), Year.of(2024));
    private static final int CRITERIA = 100;
    private static final int EDITORS = Integer.getInteger("editors", 50);
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("seconds", 60));
    private static final Duration BETWEEN_CELLS = Duration.ofMillis(Integer.getInteger("pause", 2000));
    private static final int PAGES = 40;
    private static final PrintStream OUT = System.out;

    private EntryGridBench() {}

    public static void main(String[] options) throws Exception {
        var data = Files.createTempDirectory("thidua-bench");
        try (var server = Portals.durableServer(data, Portals.freePort());
                var portal = Portals.start(server.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            var units = AsSystem.call(() -> yearOfAHundredCriteria(portal));
            var port = Portals.port(portal);
            if (Boolean.getBoolean("phone")) {
                phone(port, units.get(0));
            } else {
                server(port, units);
            }
        }
        System.exit(0);
    }

    /** Half of the rules compare units, so that each change scores the whole cluster anew. */
    private static List<String> yearOfAHundredCriteria(ApplicationContext portal) {
        var system = Actor.system();
        var catalogue = portal.getBean(IndicatorCatalogue.class);
        var members = portal.getBean(Directory.class).members(SEASON.cluster(), SEASON.year()).stream()
                .map(UnitView::id)
                .toList();
        var targets = new ArrayList<TargetView>();
        for (var number = 0; number < CRITERIA; number++) {
            var code = code(number);
            catalogue.define(
                    new IndicatorView(
                            code,
                            "Chỉ tiêu đo thử số " + number,
                            null,
                            "tỷ đồng",
                            Direction.HIGHER_BETTER,
                            2,
                            Aggregate.SUM,
                            null,
                            null),
                    system);
            members.forEach(unit -> targets.add(new TargetView(
                    unit, SEASON.year(), code, new BigDecimal("100"), Baseline.PROVINCE_ASSIGNED, null)));
        }
        portal.getBean(Targets.class).assign(targets, system);
        var scorecard =
                portal.getBean(ScorecardLibrary.class).issue(ScorecardJson.read(scorecard()), null, null, system);
        portal.getBean(SeasonService.class).useScorecard(SEASON, scorecard, system);
        return members.stream().map(Object::toString).toList();
    }

    private static void server(int port, List<String> units) throws IOException, InterruptedException {
        OUT.println("| what | p50, ms | p95, ms | p99, ms | a second | target |");
        OUT.println("|---|--:|--:|--:|--:|--:|");
        OUT.println(pages(port, units.get(0)) + " p95 < 300 ms |");
        OUT.println(cells(port, units) + " p95 < 150 ms |");
    }

    private static void phone(int port, String unit) {
        var keys = IntStream.range(0, CRITERIA / 4)
                .mapToObj(number -> "i-" + code(4 * number))
                .toList();
        OUT.println("| what | how many | p50, ms | p95, ms | longest, ms |");
        OUT.println("|---|--:|--:|--:|--:|");
        CheapPhone.measure("http://localhost:" + port, unit, "/nhap-lieu/" + SEASON + "/" + unit, keys)
                .forEach((what, times) -> {
                    var sorted = times.stream().sorted().toList();
                    OUT.println("| %s | %d | %.0f | %.0f | %.0f |"
                            .formatted(
                                    what,
                                    sorted.size(),
                                    percentile(sorted, 50),
                                    percentile(sorted, 95),
                                    percentile(sorted, 100)));
                });
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static IndicatorCode code(int number) {
        return new IndicatorCode("BENCH_" + number);
    }

    private static String scorecard() {
        var rules = List.of(
                "{\"type\":\"Proportional\",\"floorRate\":\"0.5\",\"fullRate\":\"1\"}",
                "{\"type\":\"RelativeToLeader\",\"baseShare\":\"0.5\",\"excessMode\":\"PERCENT\"}",
                "{\"type\":\"RatioToBest\"}",
                "{\"type\":\"Band\",\"input\":\"RATE\",\"bands\":[{\"from\":\"1\",\"points\":\"10\"},{\"from\":\"0.8\",\"points\":\"6\"}]}");
        var groups = IntStream.range(0, 10)
                .mapToObj(group -> IntStream.range(0, 10)
                        .mapToObj(place ->
                                "{\"code\":\"G%d.%d\",\"name\":\"Tiêu chí đo thử %d.%d\",\"maxPoints\":\"10\",\"clause\":\"Mục %d\",\"guidance\":\"\",\"indicator\":\"%s\",\"rounding\":\"0.01\",\"notApplicable\":\"ZERO\",\"rule\":%s}"
                                        .formatted(
                                                group,
                                                place,
                                                group,
                                                place,
                                                group,
                                                code(10 * group + place),
                                                rules.get(place % 4)))
                        .collect(Collectors.joining(
                                ",",
                                "{\"code\":\"G%d\",\"name\":\"Nhóm %d\",\"kind\":\"BASE\",\"maxPoints\":\"100\",\"criteria\":["
                                        .formatted(group, group),
                                "]}")))
                .collect(Collectors.joining(",", "[", "]"));
        return """
            {"code":"BENCH","version":1,"illustrative":true,"name":"Bảng điểm đo thử","notice":"Chỉ để đo.",
             "legalBasis":[{"document":"Đo thử","date":"2024-01-01","title":"Đo thử"}],"yearFrom":2024,"yearTo":2024,
             "totalMax":"1000","rescaleReduced":false,"groups":%s,"tieBreakers":[],
             "classes":[{"code":"DAT","name":"Đạt","min":"0","gates":[]}]}\
            """.formatted(groups);
    }

    private static String pages(int port, String unit) throws IOException, InterruptedException {
        var caller = new Caller(port);
        caller.signIn(unit);
        var times = new ArrayList<Long>();
        for (var page = 0; page < 2 * PAGES; page++) {
            var begun = System.nanoTime();
            var answer = caller.get("/nhap-lieu/" + SEASON + "/" + unit);
            require(answer.statusCode() == 200 && answer.body().contains("i-" + code(CRITERIA - 1)), answer.body());
            if (page >= PAGES) {
                times.add(System.nanoTime() - begun);
            }
        }
        return line(
                "page of 100 criteria, one reader",
                times,
                Duration.ofNanos(times.stream().mapToLong(Long::longValue).sum()));
    }

    /** Editors sign in one after the other, since the portal takes many at once from one address for guessing. */
    private static String cells(int port, List<String> units) throws IOException, InterruptedException {
        var staff = new ArrayList<Editor>();
        for (var editor = 0; editor < EDITORS; editor++) {
            staff.add(new Editor(port, units.get(editor % units.size()), editor / units.size()));
        }
        var times = Collections.synchronizedList(new ArrayList<Long>());
        var refused = new AtomicInteger();
        var end = System.nanoTime() + 2 * LOAD.toNanos();
        var editors = staff.stream()
                .map(editor -> new Thread(() -> {
                    try {
                        editor.work(end, times);
                    } catch (IOException | IllegalStateException failed) {
                        refused.incrementAndGet();
                        OUT.println(failed);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        editors.forEach(Thread::start);
        for (var editor : editors) {
            editor.join();
        }
        require(refused.get() == 0, refused + " editors were stopped by a failure");
        return line("cell saved, " + EDITORS + " editors, one every " + BETWEEN_CELLS.toMillis() + " ms", times, LOAD);
    }

    /** One of several editors of a unit; each has cells of its own, as colleagues who share a report have. */
    private static final class Editor {

        private static final int SHARE = 10;

        private final Caller caller;
        private final String grid;
        private final int first;
        private final String token;

        Editor(int port, String unit, int place) throws IOException, InterruptedException {
            this.caller = new Caller(port);
            this.grid = "/nhap-lieu/" + SEASON + "/" + unit;
            this.first = SHARE * place % CRITERIA;
            caller.signIn(unit);
            this.token = Caller.tokenIn(caller.get(grid).body());
        }

        /** What is saved in the first half warms up and does not count. */
        void work(long end, List<Long> times) throws IOException, InterruptedException {
            var seen = new String[SHARE];
            Arrays.fill(seen, "0");
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(BETWEEN_CELLS.toNanos()));
            for (var turn = 0; System.nanoTime() < end; turn++) {
                var cell = turn % SHARE;
                var key = "i-" + code(first + cell);
                var figure = Integer.toString(60 + ThreadLocalRandom.current().nextInt(80));
                var begun = System.nanoTime();
                var answer = caller.post(
                        grid + "/o/" + key,
                        token,
                        Map.of(key + ".seen", seen[cell], key + ".was", "", key + ".figure", figure));
                var took = System.nanoTime() - begun;
                require(answer.statusCode() == 200, answer.statusCode() + " " + answer.body());
                var version = Pattern.compile("name=\"" + Pattern.quote(key) + "\\.seen\" value=\"(\\d+)\"")
                        .matcher(answer.body());
                require(version.find(), answer.body());
                seen[cell] = version.group(1);
                if (end - System.nanoTime() < LOAD.toNanos()) {
                    times.add(took);
                }
                LockSupport.parkNanos(BETWEEN_CELLS.toNanos());
            }
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static String line(String what, List<Long> nanos, Duration during) {
        var sorted = nanos.stream().sorted().toList();
        return "| %s | %d | %d | %d | %.1f |"
                .formatted(
                        what,
                        at(sorted, 50),
                        at(sorted, 95),
                        at(sorted, 99),
                        sorted.size() / (during.toMillis() / 1000.0));
    }

    private static long at(List<Long> sorted, int percent) {
        return Duration.ofNanos(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)))
                .toMillis();
    }
}
