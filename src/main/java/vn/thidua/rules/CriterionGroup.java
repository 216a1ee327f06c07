package vn.thidua.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content group of a scoring table.
 *
 * @param maxPoints the group's maximum and at the same time its cap; for penalties, the largest amount taken off
 * @param bonusCap the largest bonus that can be earned inside a base group; without it, no limit
 */
public record CriterionGroup(
        String code,
        String name,
        @Nullable String nameEn,
        GroupKind kind,
        BigDecimal maxPoints,
        @Nullable BigDecimal bonusCap,
        List<Criterion> criteria) {

    public CriterionGroup {
        criteria = List.copyOf(criteria);
    }
}
