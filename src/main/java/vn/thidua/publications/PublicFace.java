package vn.thidua.publications;

import java.util.Locale;
import org.springframework.ui.Model;

/**
 * Shows a year as the public will see it. The public pages provide it, so that a preview is the page itself and not a likeness.
 */
public interface PublicFace {

    /** Fills the model and names the page. */
    String show(PublishedYear year, Locale locale, Model model);
}
