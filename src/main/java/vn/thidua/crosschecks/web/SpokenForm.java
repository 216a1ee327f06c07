package vn.thidua.crosschecks.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.crosschecks.DiscussionKind;
import vn.thidua.kernel.RuleViolation;

/**
 * What somebody says, as typed.
 *
 * @param kind of what is begun
 * @param act what is to be done with the words, where they answer something
 * @param version of what they answer, as the page showed it
 */
record SpokenForm(
        @Nullable String text,
        @Nullable DiscussionKind kind,
        @Nullable Act act,
        @Nullable Long version) {

    /** The buttons below a remark or objection. */
    enum Act {
        REPLY,
        RESOLVE,
        UPHOLD,
        DISMISS
    }

    static SpokenForm empty() {
        return new SpokenForm("", null, null, null);
    }

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    DiscussionKind requireKind() {
        if (kind == null) {
            throw new RuleViolation("crosschecks.kind.missing");
        }
        return kind;
    }

    Act requireAct() {
        if (act == null) {
            throw new RuleViolation("crosschecks.kind.missing");
        }
        return act;
    }

    long seenVersion() {
        return version == null ? 0 : version;
    }
}
