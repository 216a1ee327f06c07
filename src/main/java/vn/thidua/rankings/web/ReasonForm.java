package vn.thidua.rankings.web;

import org.jspecify.annotations.Nullable;

/** Why a decision or a sanction is withdrawn. */
record ReasonForm(@Nullable String reason) {

    String text() {
        return reason == null ? "" : reason;
    }
}
