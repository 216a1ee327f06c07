package vn.thidua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a cell can only be read: the stage of its report, the scope of a return or reopening, or the end of its time. */
public enum Lock {
    STAGE,
    SCOPE,
    EXPIRED;

    static @Nullable Lock of(Stage stage, @Nullable Opening opening, Subject subject, Instant now) {
        if (stage != Stage.DRAFT) {
            return STAGE;
        }
        if (opening == null) {
            return null;
        }
        if (opening.isOver(now)) {
            return EXPIRED;
        }
        return opening.covers(subject) ? null : SCOPE;
    }
}
