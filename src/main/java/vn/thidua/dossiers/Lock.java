package vn.thidua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a cell can only be read: the stage of its report, the scope of a return or reopening, or the end of its time. */
public enum Lock {
    STAGE,
    SCOPE,
    EXPIRED;

    /** The code of the sentence that refuses a change. */
    String refusal() {
        return switch (this) {
            case STAGE -> "dossiers.lock.STAGE";
            case SCOPE -> "dossiers.lock.SCOPE";
            case EXPIRED -> "dossiers.lock.EXPIRED";
        };
    }

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
