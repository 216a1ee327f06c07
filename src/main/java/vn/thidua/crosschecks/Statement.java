package vn.thidua.crosschecks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/** One thing that was said, by whom and when. */
@Embeddable
record Statement(
        @Enumerated(EnumType.STRING) Act act,
        @Column(name = "words") String text,
        @Column(name = "said_by") String by,
        @Column(name = "said_for") @Nullable String unit,
        @Column(name = "said_at") Instant at)
        implements Serializable {

    /** What was done with the words. */
    enum Act {
        OPENED,
        REPLIED,
        ANSWERED,
        RESOLVED,
        UPHELD,
        DISMISSED
    }

    private static final int LONGEST = 2000;

    Statement {
        text = text.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw new RuleViolation("crosschecks.text.missing");
        }
        if (text.length() > LONGEST) {
            throw new RuleViolation("crosschecks.text.tooLong", LONGEST);
        }
    }

    static Statement of(Act act, String text, String by, @Nullable UnitId unit, Instant at) {
        return new Statement(act, text, by, unit == null ? null : unit.unitId(), at);
    }

    @Nullable
    UnitId speaker() {
        return unit == null ? null : new UnitId(unit);
    }
}
