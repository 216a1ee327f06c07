package vn.thidua.documents;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublishedYears;

/** The short codes on papers: the beginning of the fingerprint of the published version that a paper was made from. */
@Component
class ProofCodes {

    private static final int LENGTH = 12;
    private static final int BLOCK = 4;

    private final PublishedYears published;

    ProofCodes(PublishedYears published) {
        this.published = published;
    }

    /** The code as printed: {@code 3F2A-90C1-77BE}. */
    static String of(Edition edition) {
        var code = edition.contentHash().substring(0, LENGTH).toUpperCase(Locale.ROOT);
        return code.substring(0, BLOCK) + "-" + code.substring(BLOCK, 2 * BLOCK) + "-" + code.substring(2 * BLOCK);
    }

    /** The version that a code names; dashes, spaces and small letters are forgiven. */
    Optional<Edition> find(String typed) {
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return code.length() != LENGTH
                ? Optional.empty()
                : published.everyEdition().stream()
                        .filter(edition -> edition.contentHash().startsWith(code))
                        .findFirst();
    }
}
