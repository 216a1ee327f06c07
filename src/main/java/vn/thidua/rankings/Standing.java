package vn.thidua.rankings;

import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.UnitResult;
import vn.thidua.units.UnitId;

/**
 * Where one unit stands in the order that counts.
 *
 * @param place absent for a unit that is not considered
 * @param tied whether it still shares its place, so that the meeting has to decide
 * @param decidedBy why its place is not the one of its points alone
 * @param result points and class, as scored
 */
public record Standing(
        UnitId unit,
        @Nullable Integer place,
        boolean tied,
        @Nullable OrderGround decidedBy,
        UnitResult result) {}
