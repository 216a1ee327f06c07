package vn.thidua.simulations;

import java.math.BigDecimal;

/** The points of one criterion before and after a change; base, bonus and penalty together. */
public record PointsChange(String criterion, BigDecimal before, BigDecimal after) {

    public BigDecimal difference() {
        return after.subtract(before);
    }
}
