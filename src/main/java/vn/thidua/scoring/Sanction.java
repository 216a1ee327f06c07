package vn.thidua.scoring;

import org.jspecify.annotations.Nullable;
import vn.thidua.rules.ClassSanction;

/**
 * A decision that limits a unit's class or takes it out of the ranking, with its reason and document.
 *
 * @param classCode the class meant by {@code NOT_ABOVE} and {@code FORCE}
 */
public record Sanction(
        Effect effect,
        @Nullable String classCode,
        String reasonCode,
        @Nullable String reason,
        @Nullable String document) {

    /** What the table itself calls for, by its clause. */
    static Sanction of(ClassSanction sanction) {
        var effect = switch (sanction.effect()) {
            case NOT_ABOVE -> Effect.NOT_ABOVE;
            case DROP_ONE -> Effect.DROP_ONE;
            case FORCE -> Effect.FORCE;
        };
        return new Sanction(effect, sanction.classCode(), sanction.code(), sanction.name(), sanction.clause());
    }

    /** What the sanction does. They take effect in the order not above, drop one, force. */
    public enum Effect {
        /** The unit is not considered: its total stays visible, it has no place and no class. */
        EXCLUDE,
        /** The class is this one or a lower one. */
        NOT_ABOVE,
        /** The class falls by one. */
        DROP_ONE,
        /** The class is this one. */
        FORCE
    }
}
