package vn.thidua.awards.web;

import org.jspecify.annotations.Nullable;

/** Why a record is withdrawn. */
record ReasonForm(@Nullable String reason) {

    String text() {
        return reason == null ? "" : reason;
    }
}
