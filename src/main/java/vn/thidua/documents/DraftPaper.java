package vn.thidua.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/**
 * The state that a paper was drawn up from before its year was published. The same words at the same link of the journal are the
 * same state, however often and in whichever format the paper is fetched.
 *
 * @param unit whose self-score it is; absent for a cluster's paper
 * @param sha256 over the paper's words, what it is, and the journal's link
 * @param madeAt when it was fetched first
 */
record DraftPaper(
        PaperForm form, SeasonId season, @Nullable UnitId unit, String sha256, String journalHead, Instant madeAt) {

    static DraftPaper of(
            PaperForm form, SeasonId season, @Nullable UnitId unit, String words, String journalHead, Instant madeAt) {
        var state = String.join(
                "\n", form.name(), season.toString(), unit == null ? "" : unit.unitId(), journalHead, words);
        return new DraftPaper(form, season, unit, sha256(state), journalHead, madeAt);
    }

    /** What stands for the state on the paper. */
    String code() {
        return sha256.substring(0, ProofCodes.LENGTH);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
