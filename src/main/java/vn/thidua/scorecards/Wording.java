package vn.thidua.scorecards;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of the surroundings in which points are explained.
 *
 * @param unitOfMeasure of the indicator that the criterion reads, such as tỷ đồng; absent for judged criteria
 * @param target what the target is called, such as dự toán; absent: the general word
 * @param unitName the name of a unit by its code
 */
public record Wording(
        @Nullable String unitOfMeasure, @Nullable String target, Function<String, String> unitName) {

    /** Without a unit of measure; units are called by their codes. */
    public static final Wording PLAIN = new Wording(null, null, Function.identity());

    /** Figures in this unit of measure. */
    public static Wording in(@Nullable String unitOfMeasure, Function<String, String> unitName) {
        return new Wording(unitOfMeasure, null, unitName);
    }

    /** The same, with the target called by this word. */
    public Wording calling(String word) {
        return new Wording(unitOfMeasure, word, unitName);
    }
}
