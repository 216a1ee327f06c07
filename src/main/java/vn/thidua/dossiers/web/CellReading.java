package vn.thidua.dossiers.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.TypedFigure.Trouble;

/**
 * What a typed cell turned out to say: a claim (none for an empty cell), or the trouble with it.
 *
 * @param candidates when the text could be several numbers, those to choose from
 */
record CellReading(@Nullable Claim claim, @Nullable Trouble trouble, List<BigDecimal> candidates) {

    static CellReading of(@Nullable Claim claim) {
        return new CellReading(claim, null, List.of());
    }

    static CellReading trouble(String code, Object... args) {
        return new CellReading(null, new Trouble(code, List.of(args)), List.of());
    }

    boolean isClear() {
        return trouble == null;
    }
}
