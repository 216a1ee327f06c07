package vn.thidua.appraisals.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.ReasonCode;
import vn.thidua.kernel.RuleViolation;

/**
 * How a cell was judged, as typed.
 *
 * @param figure one text an input, each under its own index: a list under one name would be cut at the decimal comma
 */
record RulingForm(
        @Nullable Long version,
        @Nullable Choice choice,
        @Nullable List<@Nullable String> figure,
        @Nullable ReasonCode reasonCode,
        @Nullable String reason) {

    /** Which figure is to stand. */
    enum Choice {
        /** As the ledger before left it. */
        KEEP,
        /** As the unit claims it. */
        CLAIM,
        /** Another one, typed in. */
        OTHER
    }

    static RulingForm untouched() {
        return new RulingForm(null, null, null, null, null);
    }

    Choice chosen() {
        return choice == null ? Choice.KEEP : choice;
    }

    long seenVersion() {
        return version == null ? 0 : version;
    }

    List<String> texts() {
        return figure == null
                ? List.of()
                : figure.stream()
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toList();
    }

    ReasonCode requireReasonCode() {
        if (reasonCode == null) {
            throw new RuleViolation("appraisals.reasonCodeMissing");
        }
        return reasonCode;
    }

    String reasonText() {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("appraisals.reasonMissing");
        }
        return reason.strip();
    }
}
