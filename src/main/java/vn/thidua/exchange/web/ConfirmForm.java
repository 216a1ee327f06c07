package vn.thidua.exchange.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The print of the preview that was looked at. */
record ConfirmForm(@Nullable String shown) {

    String print() {
        return Objects.requireNonNullElse(shown, "");
    }
}
