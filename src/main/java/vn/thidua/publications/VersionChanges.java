package vn.thidua.publications;

import java.util.Map;
import org.springframework.stereotype.Service;

/** What any later version of a year changed against any earlier one. */
@Service
public class VersionChanges {

    private final Languages languages;

    VersionChanges(Languages languages) {
        this.languages = languages;
    }

    /** As published where the two versions follow each other; otherwise the sum of what lies between, which knows no single cause. */
    public Correction between(PublishedYear before, PublishedYear after) {
        var published = after.correction();
        if (published != null && published.from() == before.edition().version()) {
            return published;
        }
        return CorrectionFinder.between(
                before.edition().version(),
                before.snapshot(),
                after.snapshot(),
                Map.of(),
                languages.vietnamese(),
                languages.english());
    }
}
