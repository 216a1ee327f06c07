package vn.thidua.scoring;

import java.math.BigDecimal;
import vn.thidua.rules.GroupKind;

/** The points of one unit in one group, capped by the group's maximum but never rescaled. */
public record GroupResult(
        String code,
        GroupKind kind,
        BigDecimal max,
        BigDecimal effectiveMax,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        Derivation derivation) {

    Ledgers ledgers() {
        return new Ledgers(base, bonus, penalty);
    }

    /** What the group adds to the unit's points. */
    public BigDecimal points() {
        return ledgers().sum();
    }
}
