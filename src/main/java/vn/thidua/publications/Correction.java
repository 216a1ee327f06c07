package vn.thidua.publications;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a version changed against the one before it: each figure, its cause, and what that did to points and places. Nothing is
 * ever replaced in silence.
 *
 * @param from the version that was corrected
 * @param effects the units whose points or place changed
 */
public record Correction(int from, List<Figure> figures, List<Effect> effects) {

    public Correction {
        figures = List.copyOf(figures);
        effects = List.copyOf(effects);
    }

    /**
     * One corrected figure, as printed before and after.
     *
     * @param subject TARGET, RESULT, CRITERION, LEADERSHIP or AWARD
     * @param anchor its cell on the page of the year
     */
    public record Figure(
            String unit,
            String unitName,
            String subject,
            String code,
            Words label,
            Words before,
            Words after,
            String anchor,
            @Nullable String cause) {}

    /** A unit's points and place before and after; absent where they are not shown. */
    public record Effect(
            String unit,
            String unitName,
            @Nullable BigDecimal pointsBefore,
            @Nullable BigDecimal pointsAfter,
            @Nullable Integer placeBefore,
            @Nullable Integer placeAfter) {

        public boolean moves() {
            return !Objects.equals(placeBefore, placeAfter);
        }
    }

    /** Whether any unit changed its place. */
    public boolean moved() {
        return effects.stream().anyMatch(Effect::moves);
    }
}
