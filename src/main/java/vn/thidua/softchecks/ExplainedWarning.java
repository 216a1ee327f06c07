package vn.thidua.softchecks;

import org.jspecify.annotations.Nullable;

/** A warning with the reason that the unit gave for the figure as it stands, if it gave one. */
public record ExplainedWarning(Warning warning, @Nullable GivenReason reason) {

    public boolean isExplained() {
        return reason != null;
    }
}
