package vn.thidua.rules;

import org.jspecify.annotations.Nullable;

/**
 * What decides between units with the same total. Who lacks the value comes last.
 *
 * @param ref the group, criterion or indicator meant; absent for the other types
 */
public record TieBreaker(Type type, @Nullable String ref) {

    /** What is compared. */
    public enum Type {
        /** Base points of a base group, bonus of a bonus group. */
        GROUP,
        /** The total bonus. */
        BONUS,
        /** Base points of a criterion, or its bonus in a bonus group. */
        CRITERION,
        /** The completion rate of an indicator. */
        INDICATOR_RATE,
        /** The moment of the self-score's submission; the earlier is better. */
        EARLIER_SUBMISSION
    }

    /** Compact form for records and files, such as {@code GROUP:I} or {@code BONUS}. */
    public String label() {
        return ref == null ? type.name() : type.name() + ":" + ref;
    }
}
