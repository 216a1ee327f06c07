package vn.thidua.dossiers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.thidua.softchecks.SoftCheck;
import vn.thidua.softchecks.StockReason;

/**
 * A reason for an unlikely figure as it came from the browser: one of the usual ones by the click on its button, or own words,
 * which count once they differ from what the page showed.
 */
record Explanation(SoftCheck check, @Nullable StockReason stock, String text) {

    /** In the value of a button, what stands between the check and the usual reason. */
    static final String MARK = ":";

    /** The reasons that the form gives for one entry. */
    static List<Explanation> of(String key, MultiValueMap<String, String> form) {
        var pressed = Objects.requireNonNullElse(form.getFirst(key + ".explain"), "");
        var explanations = new ArrayList<Explanation>();
        for (var check : SoftCheck.values()) {
            var words = words(form, key + ".because." + check);
            if (pressed.startsWith(check + MARK)) {
                var stock = stock(pressed.substring(check.name().length() + MARK.length()));
                explanations.add(new Explanation(check, stock.orElse(null), stock.isPresent() ? "" : words));
            } else if (!words.isEmpty() && !words.equals(words(form, key + ".because." + check + ".was"))) {
                explanations.add(new Explanation(check, null, words));
            }
        }
        return explanations;
    }

    private static Optional<StockReason> stock(String name) {
        return Arrays.stream(StockReason.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static String words(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }
}
