package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** Looks for barriers to people with disabilities: WCAG 2.2 A and AA, and what axe calls best practice. */
public final class Axe {

    private Axe() {}

    public static void assertNoViolations(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("barriers at " + page.url())
                .extracting(Axe::told)
                .isEmpty();
    }

    private static String told(Rule rule) {
        var places = rule.getNodes().stream().map(node -> node.getHtml()).toList();
        return "%s (%s): %s".formatted(rule.getId(), rule.getHelp(), places);
    }
}
