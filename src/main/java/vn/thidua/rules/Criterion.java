package vn.thidua.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criterion (tiêu chí): either a leaf with a rule, or a parent that is the sum of its sub-criteria.
 *
 * @param clause the place in the legal basis that it rests on
 * @param guidance the official wording of how it is scored
 * @param evidence what proves the result
 * @param rule how its points follow from the input; absent for a parent
 * @param indicator the indicator whose target and result the rule reads
 * @param direction overrides the indicator's direction
 * @param rounding the quantum to which its points are rounded once, half up
 * @param notApplicable what happens where the criterion does not apply or no target was assigned
 */
public record Criterion(
        String code,
        String name,
        @Nullable String nameEn,
        BigDecimal maxPoints,
        String clause,
        String guidance,
        @Nullable String evidence,
        @Nullable Rule rule,
        @Nullable String indicator,
        @Nullable Direction direction,
        LowerBetterMode lowerBetterMode,
        BigDecimal rounding,
        NotApplicablePolicy notApplicable,
        List<Criterion> children) {

    /** Points are rounded to hundredths unless the table says otherwise. */
    public static final BigDecimal DEFAULT_ROUNDING = new BigDecimal("0.01");

    public Criterion {
        children = List.copyOf(children);
    }

    public boolean isLeaf() {
        return rule != null;
    }

    /** This criterion, then its sub-criteria, at whatever depth, in the order of the table. */
    public Stream<Criterion> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::withDescendants));
    }
}
