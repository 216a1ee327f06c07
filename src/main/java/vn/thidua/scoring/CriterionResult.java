package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;

/**
 * The points of one unit for one criterion, and how they came about.
 *
 * @param max the criterion's nominal maximum
 * @param effectiveMax what is left of it after criteria that do not apply
 * @param base zero or more
 * @param bonus zero or more
 * @param penalty zero or less
 * @param state absent for a parent
 * @param rate the exact completion rate where there is a target and a result; absent also where it has no bound
 * @param voids the option chosen makes the parent 0
 * @param voided a sub-criterion has made this parent 0
 * @param knockout an occurrence takes the unit out of the ranking
 * @param refused the self-score came after the last day
 */
public record CriterionResult(
        String code,
        String group,
        BigDecimal max,
        BigDecimal effectiveMax,
        Applied applied,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        @Nullable ValueState state,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable Fraction rate,
        boolean voids,
        boolean voided,
        boolean knockout,
        boolean refused,
        Derivation derivation,
        List<CriterionResult> children) {

    Ledgers ledgers() {
        return new Ledgers(base, bonus, penalty);
    }

    /** What the criterion adds to the unit's points: base, bonus and (negative) penalty together. */
    public BigDecimal points() {
        return ledgers().sum();
    }

    public boolean isLeaf() {
        return applied != Applied.SUM;
    }

    /** This result, then those of its sub-criteria. */
    public Stream<CriterionResult> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(CriterionResult::withDescendants));
    }
}
