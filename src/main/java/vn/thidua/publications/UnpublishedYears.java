package vn.thidua.publications;

import java.time.Year;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.journal.Discretion;
import vn.thidua.journal.JournalEntry;

/**
 * Figures, remarks and decisions about a year are nobody's to read in the journal before they are public: whoever runs the portal
 * judges nobody. What was changed after the newest version counts as not public yet.
 */
@Component
class UnpublishedYears implements Discretion {

    private static final Pattern ABOUT_A_YEAR =
            Pattern.compile("(?:dossier|standings|ballot|award)/([^/]+)/(\\d{4})(?:/.*)?");

    private final PublishedYears published;

    UnpublishedYears(PublishedYears published) {
        this.published = published;
    }

    @Override
    public boolean covers(JournalEntry entry) {
        var about = ABOUT_A_YEAR.matcher(entry.subject());
        return about.matches()
                && published.editions(about.group(1), Year.parse(about.group(2))).stream()
                        .noneMatch(edition -> edition.disclosure() == Disclosure.CRITERIA
                                && !entry.at().isAfter(edition.publishedAt()));
    }
}
