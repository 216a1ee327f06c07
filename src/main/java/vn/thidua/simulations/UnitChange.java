package vn.thidua.simulations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.UnitResult;

/**
 * What a change does to one unit.
 *
 * @param criteria the leaf criteria whose points differ, in the order of the table
 */
public record UnitChange(
        String unit,
        BigDecimal totalBefore,
        BigDecimal totalAfter,
        @Nullable Integer placeBefore,
        @Nullable Integer placeAfter,
        @Nullable String classBefore,
        @Nullable String classAfter,
        List<PointsChange> criteria) {

    /** Compares two results of one cluster, unit by unit, in the order of the later ranking. */
    static List<UnitChange> between(ClusterResult before, ClusterResult after) {
        var changes = new ArrayList<UnitChange>();
        for (var later : after.ranking()) {
            before.unit(later.unit()).ifPresent(earlier -> changes.add(between(earlier, later)));
        }
        return List.copyOf(changes);
    }

    private static UnitChange between(UnitResult before, UnitResult after) {
        var criteria = new ArrayList<PointsChange>();
        after.allCriteria()
                .filter(CriterionResult::isLeaf)
                .forEach(result -> before.criterion(result.code())
                        .filter(earlier -> earlier.points().compareTo(result.points()) != 0)
                        .ifPresent(earlier ->
                                criteria.add(new PointsChange(result.code(), earlier.points(), result.points()))));
        return new UnitChange(
                after.unit(),
                before.total(),
                after.total(),
                before.place(),
                after.place(),
                before.classification().finalClass(),
                after.classification().finalClass(),
                List.copyOf(criteria));
    }

    /** Whether total, place or class differ. */
    public boolean isChanged() {
        return totalBefore.compareTo(totalAfter) != 0
                || !Objects.equals(placeBefore, placeAfter)
                || !Objects.equals(classBefore, classAfter);
    }
}
