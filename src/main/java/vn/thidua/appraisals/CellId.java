package vn.thidua.appraisals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** One cell of the matrix: a unit's points for one criterion. As a query parameter it reads {@code an-phu.I.1}. */
public record CellId(UnitId unit, String criterion) {

    /** The cell that a query parameter names; nothing where it names none. */
    public static Optional<CellId> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var dot = text.indexOf('.');
        if (dot < 0 || dot == text.length() - 1) {
            return Optional.empty();
        }
        return UnitId.find(text.substring(0, dot)).map(unit -> new CellId(unit, text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return unit + "." + criterion;
    }
}
