package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for barriers to people with disabilities: WCAG 2.2 A and AA, and what axe calls best practice. */
public final class Axe {

    /** The portal has no frames of others, so results need not be put together in a page of their own each time. */
    private static final boolean IN_THE_PAGE_ITSELF = true;

    private Axe() {}

    public static void assertNoViolations(Page page) {
        var axe = new AxeBuilder(page).options(onlyWhatFailed()).setLegacyMode(IN_THE_PAGE_ITSELF);
        assertThat(axe.analyze().getViolations())
                .as("barriers at " + page.url())
                .extracting(Axe::told)
                .isEmpty();
    }

    /** What passed is not listed element by element: on long tables that takes longer than to examine them. */
    private static AxeRunOptions onlyWhatFailed() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String told(Rule rule) {
        var places = rule.getNodes().stream().map(node -> node.getHtml()).toList();
        return "%s (%s): %s".formatted(rule.getId(), rule.getHelp(), places);
    }
}
