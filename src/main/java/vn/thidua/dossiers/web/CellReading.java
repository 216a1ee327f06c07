package vn.thidua.dossiers.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Claim;

/**
 * What a typed cell turned out to say: a claim (none for an empty cell), or the trouble with it.
 *
 * @param candidates when the text could be several numbers, those to choose from
 */
record CellReading(@Nullable Claim claim, @Nullable Trouble trouble, List<BigDecimal> candidates) {

    /** A message by its code. */
    record Trouble(String code, List<Object> args) {

        Trouble {
            args = List.copyOf(args);
        }
    }

    static CellReading of(@Nullable Claim claim) {
        return new CellReading(claim, null, List.of());
    }

    static CellReading trouble(String code, Object... args) {
        return new CellReading(null, new Trouble(code, List.of(args)), List.of());
    }

    static CellReading choose(String text, List<BigDecimal> candidates) {
        return new CellReading(null, new Trouble("dossiers.typed.ambiguous", List.of(text)), List.copyOf(candidates));
    }

    boolean isClear() {
        return trouble == null;
    }
}
