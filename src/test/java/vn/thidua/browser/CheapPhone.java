package vn.thidua.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a phone takes to show what is typed into the entry grid, in milliseconds, as the browser itself measures it in a
 * window of 360 × 740 pixels: first the processor time of the page, whatever else the machine does; then, with the processor
 * slowed down sixfold as the developer tools do it, the time that somebody waits, which asks for a machine that does nothing else.
 */
public final class CheapPhone {

    private static final int TIMES_SLOWER = 6;
    private static final String TYPED = "87,5";
    private static final String TYPED_AFTERWARDS = "91,2";
    private static final int BETWEEN_KEYS = 150;

    /** Keys answered within this time are not reported one by one. */
    private static final double LEAST_REPORTED = 16;

    private static final String OBSERVE = """
            window.measured = { keys: [], tasks: [], frames: [] };
            new PerformanceObserver(list => measured.keys.push(...list.getEntries().filter(each => each.name === 'keydown').map(each => each.duration)))
              .observe({ type: 'event', durationThreshold: 16 });
            new PerformanceObserver(list => measured.tasks.push(...list.getEntries().map(each => each.duration))).observe({ type: 'longtask' });
            window.watchFrames = () => {
              let last = performance.now();
              const next = now => { measured.frames.push(now - last); last = now; if (window.watching) { requestAnimationFrame(next); } };
              window.watching = true;
              requestAnimationFrame(next);
            };
            """;

    private CheapPhone() {}

    /** Types a figure into each of these cells, leaves it, waits until it is saved, and scrolls through all rows at the end. */
    public static Map<String, List<Double>> measure(String address, String login, String grid, List<String> keys) {
        var figures = new LinkedHashMap<String, List<Double>>();
        processor(address, login, grid, keys, figures);
        waiting(address, login, grid, keys, figures);
        return figures;
    }

    private static void processor(
            String address, String login, String grid, List<String> keys, Map<String, List<Double>> figures) {
        var clerk = with(address, login);
        var page = clerk.page();
        var tools = clerk.context().newCDPSession(page);
        var domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        tools.send("Performance.enable", domain);
        clerk.opens(grid);
        page.waitForTimeout(2000);
        figures.put("processor: page opened", List.of(spent(tools)));
        var typing = new ArrayList<Double>();
        var saving = new ArrayList<Double>();
        for (var key : keys) {
            page.locator("#o-" + key).focus();
            page.locator("#o-" + key).selectText();
            page.waitForTimeout(BETWEEN_KEYS);
            var before = spent(tools);
            page.keyboard().type(TYPED, new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
            var typed = spent(tools);
            page.keyboard().press("Enter");
            waitUntilSaved(page, key, TYPED);
            page.waitForTimeout(500);
            typing.add((typed - before) / TYPED.length());
            saving.add(spent(tools) - typed);
        }
        figures.put("processor: a key", typing);
        figures.put("processor: a cell saved and its rows replaced", saving);
        clerk.leave();
    }

    /** What the page's thread has worked so far, in milliseconds. */
    private static double spent(CDPSession tools) {
        for (var metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return 1000 * metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("the browser does not measure its tasks");
    }

    private static Visitor with(String address, String login) {
        var clerk = Visitor.to(address);
        clerk.page().setViewportSize(360, 740);
        clerk.logsIn(login);
        return clerk;
    }

    private static void waiting(
            String address, String login, String grid, List<String> keys, Map<String, List<Double>> figures) {
        var clerk = with(address, login);
        var page = clerk.page();
        page.addInitScript(OBSERVE);
        slowDown(clerk.context().newCDPSession(page));
        clerk.opens(grid);
        page.waitForFunction("document.readyState === 'complete'");
        page.waitForTimeout(1000);
        figures.put("six times slower: page opened: longest tasks", taken(page, "tasks"));
        var typed = new ArrayList<Double>();
        for (var key : keys) {
            type(page, key);
            typed.addAll(padded(taken(page, "keys")));
        }
        figures.put("six times slower: key to the next picture", typed);
        figures.put("six times slower: typing and saving: tasks of 50 ms and more", taken(page, "tasks"));
        page.evaluate("watchFrames()");
        for (var step = 0; step < 40; step++) {
            page.mouse().wheel(0, 400);
            page.waitForTimeout(50);
        }
        page.evaluate("window.watching = false");
        figures.put("six times slower: scrolling: from picture to picture", taken(page, "frames"));
        clerk.leave();
    }

    private static void slowDown(CDPSession tools) {
        var rate = new JsonObject();
        rate.addProperty("rate", TIMES_SLOWER);
        tools.send("Emulation.setCPUThrottlingRate", rate);
    }

    private static void type(Page page, String key) {
        var cell = page.locator("#o-" + key);
        cell.focus();
        cell.selectText();
        page.keyboard().type(TYPED_AFTERWARDS, new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
        page.keyboard().press("Enter");
        waitUntilSaved(page, key, TYPED_AFTERWARDS);
    }

    private static void waitUntilSaved(Page page, String key, String figure) {
        page.waitForFunction(
                "([key, figure]) => document.querySelector(`[data-cell=\"${key}\"] .echo`)?.textContent.includes(figure)",
                List.of(key, figure));
    }

    private static List<Double> padded(List<Double> reported) {
        var all = new ArrayList<>(reported);
        while (all.size() < TYPED.length() + 1) {
            all.add(LEAST_REPORTED);
        }
        return all;
    }

    private static List<Double> taken(Page page, String name) {
        var numbers = (List<?>) page.evaluate("name => measured[name].splice(0)", name);
        return numbers.stream().map(each -> ((Number) each).doubleValue()).toList();
    }
}
