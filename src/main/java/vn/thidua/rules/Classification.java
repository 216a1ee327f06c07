package vn.thidua.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of results (mức xếp loại); a scorecard lists its classes best first.
 *
 * @param min the total from which the class is reached; absent for the last class, which takes all others
 * @param quotaPercent the largest share of the cluster's members that may be in the class, rounded down
 * @param gates minimum shares that must hold besides the total
 */
public record Classification(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable BigDecimal min,
        @Nullable BigDecimal quotaPercent,
        List<Gate> gates) {

    public Classification {
        gates = List.copyOf(gates);
    }
}
