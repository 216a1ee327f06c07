package vn.thidua.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scoring table (bảng điểm) as data: groups of criteria with their rules, caps, tie-breakers and classes.
 *
 * @param illustrative whether the table is an example that no authority has issued
 * @param notice a sentence to be printed wherever the table is shown
 * @param totalMax the nominal maximum, the sum of the base groups
 * @param rescaleReduced whether totals are rescaled to the nominal maximum where a criterion has left it
 * @param bonusCap the largest bonus over all groups; without it, no limit
 * @param penaltyCap the largest amount of penalties over all groups; without it, no limit
 * @param sanctions what the table does to a unit's class when something has occurred, besides points
 */
public record Scorecard(
        String code,
        int version,
        boolean illustrative,
        String name,
        @Nullable String nameEn,
        @Nullable String notice,
        List<LegalBasis> legalBasis,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        BigDecimal totalMax,
        boolean rescaleReduced,
        @Nullable BigDecimal bonusCap,
        @Nullable BigDecimal penaltyCap,
        @Nullable BigDecimal totalFloor,
        @Nullable BigDecimal totalCap,
        List<CriterionGroup> groups,
        List<TieBreaker> tieBreakers,
        List<Classification> classes,
        List<ClassSanction> sanctions) {

    public Scorecard {
        legalBasis = List.copyOf(legalBasis);
        groups = List.copyOf(groups);
        tieBreakers = List.copyOf(tieBreakers);
        classes = List.copyOf(classes);
        sanctions = List.copyOf(sanctions);
    }

    /** All criteria in the order of the table, parents before their sub-criteria. */
    public Stream<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream()).flatMap(Criterion::withDescendants);
    }

    /** The criteria that carry a rule, in the order of the table: what a unit reports on. */
    public List<Criterion> leaves() {
        return criteria().filter(Criterion::isLeaf).toList();
    }

    /** The criterion of this code, at whatever depth. */
    public Optional<Criterion> criterion(String code) {
        return criteria().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    /** The group of this code. */
    public Optional<CriterionGroup> group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /** The group that holds the criterion of this code, at whatever depth. */
    public Optional<CriterionGroup> groupOf(String criterion) {
        return groups.stream()
                .filter(group -> group.criteria().stream()
                        .flatMap(Criterion::withDescendants)
                        .anyMatch(each -> each.code().equals(criterion)))
                .findFirst();
    }

    /** The class of this code. */
    public Optional<Classification> classification(String code) {
        return classes.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
