package vn.thidua.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.GroupKind;

/** Base, bonus and penalty points side by side; base and bonus are never negative, the penalty never positive. */
record Ledgers(BigDecimal base, BigDecimal bonus, BigDecimal penalty) {

    static final Ledgers NONE = new Ledgers(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Ledgers plus(Ledgers other) {
        return new Ledgers(base.add(other.base), bonus.add(other.bonus), penalty.add(other.penalty));
    }

    /** A cap limits only the ledger of the group's own kind; for penalties, their amount. */
    Ledgers capped(GroupKind kind, @Nullable BigDecimal max) {
        if (max == null) {
            return this;
        }
        return switch (kind) {
            case BASE -> new Ledgers(base.min(max), bonus, penalty);
            case BONUS -> new Ledgers(base, bonus.min(max), penalty);
            case PENALTY -> new Ledgers(base, bonus, penalty.max(max.negate()));
        };
    }

    /** A void takes base and bonus; penalties stay. */
    Ledgers voided() {
        return new Ledgers(BigDecimal.ZERO, BigDecimal.ZERO, penalty);
    }

    BigDecimal sum() {
        return base.add(bonus).add(penalty);
    }

    /** The ledger that groups of this kind fill. */
    BigDecimal of(GroupKind kind) {
        return switch (kind) {
            case BASE -> base;
            case BONUS -> bonus;
            case PENALTY -> penalty;
        };
    }
}
