package vn.thidua.documents;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.journal.Journal;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.platform.Formats;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublishedYears;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * The short codes on papers: the beginning of the fingerprint of what a paper was made from, a published version or the state of
 * a draft.
 */
@Component
class ProofCodes {

    static final int LENGTH = 12;
    private static final int BLOCK = 4;

    private final PublishedYears published;
    private final DraftTable drafts;
    private final Journal journal;
    private final Formats formats;
    private final Clock clock;

    ProofCodes(PublishedYears published, DraftTable drafts, Journal journal, Formats formats, Clock clock) {
        this.published = published;
        this.drafts = drafts;
        this.journal = journal;
        this.formats = formats;
        this.clock = clock;
    }

    /** Of a paper that is made from a published version. */
    Proof of(Edition edition, String portal) {
        var code = printed(edition.contentHash());
        return new Proof(
                code, address(portal, code), edition.version(), formats.dateTime(clock.instant()), journal.head());
    }

    /** Of a draft with these words; its state is kept, so that the code leads to it. */
    Proof ofDraft(PaperForm form, SeasonId season, @Nullable UnitId unit, String words, String portal) {
        var draft = drafts.keep(DraftPaper.of(form, season, unit, words, journal.head(), clock.instant()));
        var code = printed(draft.sha256());
        return new Proof(code, address(portal, code), 0, formats.dateTime(draft.madeAt()), draft.journalHead());
    }

    /** The version that a code names; dashes, spaces and small letters are forgiven. */
    Optional<Edition> find(String typed) {
        var code = read(typed);
        return code.length() != LENGTH
                ? Optional.empty()
                : published.everyEdition().stream()
                        .filter(edition -> edition.contentHash().startsWith(code))
                        .findFirst();
    }

    /** The state of a draft that a code names. */
    Optional<DraftPaper> findDraft(String typed) {
        return drafts.find(read(typed));
    }

    /** The code as printed: {@code 3F2A-90C1-77BE}. */
    static String printed(String fingerprint) {
        var code = fingerprint.substring(0, LENGTH).toUpperCase(Locale.ROOT);
        return code.substring(0, BLOCK) + "-" + code.substring(BLOCK, 2 * BLOCK) + "-" + code.substring(2 * BLOCK);
    }

    private static String read(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static String address(String portal, String code) {
        return portal + "/xac-minh/" + code;
    }
}
