package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.TieBreaker;

/**
 * The year of one unit as scored.
 *
 * @param place absent for a unit that is not considered
 * @param tied whether it shares its place, so that the meeting has to decide
 * @param decidedBy the tie-breaker that put it behind another unit with the same total
 * @param base points of the base groups as earned
 * @param rescaledBase the same, carried to the nominal maximum where the table says so; 34 significant digits, not rounded further
 * @param total rescaled base, bonus and penalty within the table's floor and cap; ranks follow this exact figure
 */
public record UnitResult(
        String unit,
        @Nullable Integer place,
        boolean tied,
        boolean considered,
        List<NotConsidered> notConsideredBecause,
        @Nullable TieBreaker decidedBy,
        BigDecimal base,
        BigDecimal bonus,
        BigDecimal penalty,
        BigDecimal nominalMax,
        BigDecimal effectiveMax,
        BigDecimal rescaledBase,
        BigDecimal total,
        ClassificationResult classification,
        List<GroupResult> groups,
        List<CriterionResult> criteria,
        Derivation derivation) {

    UnitResult classified(ClassificationResult verdict) {
        return new UnitResult(
                unit,
                place,
                tied,
                considered,
                notConsideredBecause,
                decidedBy,
                base,
                bonus,
                penalty,
                nominalMax,
                effectiveMax,
                rescaledBase,
                total,
                verdict,
                groups,
                criteria,
                derivation);
    }

    /** All criterion results, parents before their sub-criteria. */
    public Stream<CriterionResult> allCriteria() {
        return criteria.stream().flatMap(CriterionResult::withDescendants);
    }

    public Optional<CriterionResult> criterion(String code) {
        return allCriteria().filter(result -> result.code().equals(code)).findFirst();
    }

    public Optional<GroupResult> group(String code) {
        return groups.stream().filter(result -> result.code().equals(code)).findFirst();
    }
}
