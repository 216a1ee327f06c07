package vn.thidua.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a scoring table itself does to a unit's class when something has occurred (chế tài), such as no top class after an annulled
 * resolution. A board's own decision against a unit stands beside it.
 *
 * @param clause of the legal basis
 * @param criterion whose occurrences count
 * @param from as many occurrences call for the sanction
 * @param classCode the class meant by {@code NOT_ABOVE} and {@code FORCE}
 */
public record ClassSanction(
        String code,
        String name,
        @Nullable String nameEn,
        String clause,
        String criterion,
        int from,
        Effect effect,
        @Nullable String classCode) {

    /** What it does to the class. */
    public enum Effect {
        /** The class is this one or a lower one. */
        NOT_ABOVE,
        /** The class falls by one. */
        DROP_ONE,
        /** The class is this one. */
        FORCE
    }
}
