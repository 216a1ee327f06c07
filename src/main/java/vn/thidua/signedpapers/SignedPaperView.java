package vn.thidua.signedpapers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.files.StoredFile;
import vn.thidua.units.UnitId;

/**
 * A signed original as it is kept.
 *
 * @param unit whose paper it is, where it is that of one unit
 * @param disclosed whether everybody may read it once the year is published
 */
public record SignedPaperView(
        SignedPaperId id,
        SignedForm form,
        @Nullable UnitId unit,
        Imprint imprint,
        boolean disclosed,
        StoredFile scan,
        String attachedBy,
        Instant attachedAt) {}
