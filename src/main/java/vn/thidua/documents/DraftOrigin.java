package vn.thidua.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.publications.Edition;
import vn.thidua.seasons.SeasonId;

/**
 * What the code on a draft tells. Everybody learns that it is a draft, of when, and its fingerprint; the rest is for those who may
 * read the figures.
 */
public record DraftOrigin(
        String code,
        Instant madeAt,
        String sha256,
        @Nullable Known known) {

    /**
     * What the draft was made from.
     *
     * @param unit whose self-score it is; absent for a cluster's paper
     * @param journalHead the last link of the journal then
     * @param papers where its papers are made now
     * @param published the version that has been published since
     */
    public record Known(
            PaperForm form,
            SeasonId season,
            String cluster,
            @Nullable String unit,
            String journalHead,
            String papers,
            @Nullable Edition published) {}
}
