package vn.thidua.scoring;

import java.math.BigDecimal;

/** Decimals in one form, so that equal numbers are equal objects. */
final class Decimals {

    private Decimals() {}

    /** Without trailing zeros after the decimal point, and never with an exponent. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
