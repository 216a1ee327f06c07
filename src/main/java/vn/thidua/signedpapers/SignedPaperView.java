package vn.thidua.signedpapers;

import java.time.Instant;
import vn.thidua.files.StoredFile;

/**
 * A signed original as it is kept.
 *
 * @param disclosed whether everybody may read it once the year is published
 */
public record SignedPaperView(
        SignedPaperId id,
        SignedForm form,
        Imprint imprint,
        boolean disclosed,
        StoredFile scan,
        String attachedBy,
        Instant attachedAt) {}
