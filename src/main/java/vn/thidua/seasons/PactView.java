package vn.thidua.seasons;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import vn.thidua.units.UnitId;

/**
 * The emulation pact (giao ước thi đua) of a year. The targets that it registers are kept with all others.
 *
 * @param year the year that it is for; it may have been signed at the end of the year before
 * @param origin where it is known from that the pact was signed
 * @param contentsOrigin where its text comes from
 */
public record PactView(
        Year year,
        String title,
        LocalDate signedOn,
        boolean signedAtMeeting,
        List<PactSignature> signatures,
        List<String> movements,
        List<String> commitments,
        List<PactBasis> legalBasis,
        String origin,
        String contentsOrigin) {

    public PactView {
        signatures = List.copyOf(signatures);
        movements = List.copyOf(movements);
        commitments = List.copyOf(commitments);
        legalBasis = List.copyOf(legalBasis);
    }

    /** The units that signed. */
    public List<UnitId> signatories() {
        return signatures.stream().map(PactSignature::unit).toList();
    }

    public PactText text() {
        return new PactText(title, signedOn, signedAtMeeting, movements, commitments, legalBasis);
    }

    /** What stands for this very text: SHA-256 over title, day, movements, commitments and legal bases. */
    public String fingerprint() {
        return Fingerprint.of(text());
    }
}
