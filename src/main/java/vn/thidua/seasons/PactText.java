package vn.thidua.seasons;

import java.time.LocalDate;
import java.util.List;

/**
 * What the members of a cluster agree on for a year; what they sign.
 *
 * @param signedOn the day of the ceremony, past or to come
 */
public record PactText(
        String title,
        LocalDate signedOn,
        boolean signedAtMeeting,
        List<String> movements,
        List<String> commitments,
        List<PactBasis> legalBasis) {

    public PactText {
        movements = List.copyOf(movements);
        commitments = List.copyOf(commitments);
        legalBasis = List.copyOf(legalBasis);
    }
}
