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
 * How long a phone takes to show what is typed into the entry grid: the same Chromium in a window of 360 × 740 pixels, its
 * processor slowed down sixfold as the developer tools do it. Measured by the browser itself, in milliseconds.
 */
public final class CheapPhone {

    private static final int TIMES_SLOWER = 6;
    private static final String TYPED = "87,5";
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
        var clerk = Visitor.to(address);
        var page = clerk.page();
        page.setViewportSize(360, 740);
        clerk.logsIn(login);
        page.addInitScript(OBSERVE);
        slowDown(clerk.context().newCDPSession(page));
        var figures = new LinkedHashMap<String, List<Double>>();
        clerk.opens(grid);
        page.waitForFunction("document.readyState === 'complete'");
        page.waitForTimeout(1000);
        figures.put("page opened: longest tasks", taken(page, "tasks"));
        var typed = new ArrayList<Double>();
        for (var key : keys) {
            type(page, key);
            typed.addAll(padded(taken(page, "keys")));
        }
        figures.put("key to the next picture", typed);
        figures.put("typing and saving: tasks of 50 ms and more", taken(page, "tasks"));
        page.evaluate("watchFrames()");
        for (var step = 0; step < 40; step++) {
            page.mouse().wheel(0, 400);
            page.waitForTimeout(50);
        }
        page.evaluate("window.watching = false");
        figures.put("scrolling: from picture to picture", taken(page, "frames"));
        clerk.leave();
        return figures;
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
        page.keyboard().type(TYPED, new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
        page.keyboard().press("Enter");
        page.waitForFunction(
                "key => /87,5/.test(document.querySelector(`[data-cell=\"${key}\"] .echo`)?.textContent)", key);
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
