package vn.thidua.scoring;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Rule;

/**
 * Everything about one unit's year that scoring reads.
 *
 * @param cells by code of the leaf criterion; a missing one is not yet available
 * @param submittedAt the system's time of the self-score
 * @param facts what {@link Rule.Conditional} asks for
 */
public record UnitYear(
        Map<String, Cell> cells, @Nullable Instant submittedAt, Map<String, String> facts, List<Sanction> sanctions) {

    public UnitYear {
        cells = Map.copyOf(cells);
        facts = Map.copyOf(facts);
        sanctions = List.copyOf(sanctions);
    }

    /** A year of cells alone. */
    public static UnitYear of(Map<String, Cell> cells) {
        return new UnitYear(cells, null, Map.of(), List.of());
    }

    public Cell cell(String criterion) {
        return cells.getOrDefault(criterion, Cell.NOT_YET_AVAILABLE);
    }

    /** The same year with some cells replaced. */
    public UnitYear with(Map<String, Cell> replaced) {
        var merged = new LinkedHashMap<>(cells);
        merged.putAll(replaced);
        return new UnitYear(merged, submittedAt, facts, sanctions);
    }

    /** The same year, handed in at another time. */
    UnitYear submitted(Instant at) {
        return new UnitYear(cells, at, facts, sanctions);
    }
}
