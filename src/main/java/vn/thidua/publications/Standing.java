package vn.thidua.publications;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands and why. Points are absent where the publication shows places only.
 *
 * @param place absent for a unit that is not considered
 * @param tied whether it shares its place
 * @param decidedBy what put it behind another unit with the same total
 * @param notConsidered why it has no place
 * @param penalty zero or less
 * @param rescaledBase base carried to the nominal maximum, where criteria had left it
 * @param gradeSteps how the class came about; none in what was published before they were kept, or where criteria are not shown
 * @param sums how criteria add up to their groups, and the groups to the total; none in what was published before they were kept
 */
public record Standing(
        String unit,
        @Nullable Integer place,
        boolean tied,
        @Nullable Words decidedBy,
        List<Words> notConsidered,
        @Nullable BigDecimal base,
        @Nullable BigDecimal effectiveMax,
        @Nullable BigDecimal rescaledBase,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal penalty,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<Step> gradeSteps,
        List<GroupPoints> groups,
        List<CriterionPoints> criteria,
        List<Sum> sums) {

    private static final int PODIUM = 3;

    public Standing {
        notConsidered = List.copyOf(notConsidered);
        gradeSteps = gradeSteps == null ? List.of() : List.copyOf(gradeSteps);
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
        sums = sums == null ? List.of() : List.copyOf(sums);
    }

    /**
     * An addition, with the limits that took hold of it.
     *
     * @param group the group that is added up; absent for the total
     */
    public record Sum(@Nullable String group, List<Step> steps) {

        public Sum {
            steps = List.copyOf(steps);
        }
    }

    /** Points of one group; {@code max} is what was left of it after criteria that did not apply. */
    public record GroupPoints(String group, BigDecimal max, BigDecimal base, BigDecimal bonus, BigDecimal penalty) {

        public BigDecimal points() {
            return base.add(bonus).add(penalty);
        }
    }

    /**
     * Points of one criterion and how they came about.
     *
     * @param applied RULE, SUM, a policy for what does not apply, or NOT_YET_AVAILABLE
     * @param steps the derivation, one sentence a step
     * @param ledgers what the unit claimed, what the cluster checked, what the province appraised
     */
    public record CriterionPoints(
            String criterion,
            String applied,
            BigDecimal max,
            BigDecimal base,
            BigDecimal bonus,
            BigDecimal penalty,
            @Nullable String state,
            @Nullable BigDecimal rate,
            List<Step> steps,
            List<LedgerPoints> ledgers,
            List<CriterionPoints> children) {

        public CriterionPoints {
            steps = List.copyOf(steps);
            ledgers = List.copyOf(ledgers);
            children = List.copyOf(children);
        }

        /** This criterion, then its sub-criteria. */
        public Stream<CriterionPoints> withDescendants() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(CriterionPoints::withDescendants));
        }
    }

    /** One step of a derivation: its sentence and, beside it, its arithmetic. */
    public record Step(Words sentence, @Nullable Words sum) {}

    /**
     * The points of one criterion as they stood after one authority.
     *
     * @param ledger CLAIMED, CHECKED or APPRAISED
     * @param answer what was reported, as written; absent where the authority changed nothing
     * @param reason why the authority changed it
     */
    public record LedgerPoints(
            String ledger,
            BigDecimal base,
            BigDecimal bonus,
            BigDecimal penalty,
            @Nullable Words answer,
            @Nullable Words reason) {}

    /** All criteria, parents before their sub-criteria. */
    public Stream<CriterionPoints> allCriteria() {
        return criteria.stream().flatMap(CriterionPoints::withDescendants);
    }

    public Optional<CriterionPoints> criterion(String criterion) {
        return allCriteria().filter(each -> each.criterion().equals(criterion)).findFirst();
    }

    public Optional<GroupPoints> group(String group) {
        return groups.stream().filter(each -> each.group().equals(group)).findFirst();
    }

    /** How the points of a group came together. */
    public List<Step> sumOf(String group) {
        return sums.stream()
                .filter(sum -> group.equals(sum.group()))
                .flatMap(sum -> sum.steps().stream())
                .toList();
    }

    /** How the total came together from the groups. */
    public List<Step> sumOfAll() {
        return sums.stream()
                .filter(sum -> sum.group() == null)
                .flatMap(sum -> sum.steps().stream())
                .toList();
    }

    /** The same standing with other words about why there is no place. */
    Standing because(List<Words> reasons) {
        return new Standing(
                unit,
                place,
                tied,
                decidedBy,
                reasons,
                base,
                effectiveMax,
                rescaledBase,
                bonus,
                penalty,
                total,
                grade,
                gradeSteps,
                groups,
                criteria,
                sums);
    }

    /** What of all standings a publication shows. */
    static List<Standing> disclosed(List<Standing> standings, Disclosure disclosure) {
        return standings.stream()
                .filter(standing ->
                        disclosure.showsTotals() || (standing.place() != null && standing.place() <= PODIUM))
                .map(standing -> standing.disclosed(disclosure))
                .toList();
    }

    /** What of this standing a publication shows. */
    Standing disclosed(Disclosure disclosure) {
        return switch (disclosure) {
            case CRITERIA -> this;
            case TOTALS ->
                new Standing(
                        unit,
                        place,
                        tied,
                        decidedBy,
                        notConsidered,
                        base,
                        effectiveMax,
                        rescaledBase,
                        bonus,
                        penalty,
                        total,
                        grade,
                        List.of(),
                        groups,
                        List.of(),
                        sums.stream().filter(sum -> sum.group() == null).toList());
            case PODIUM ->
                new Standing(
                        unit,
                        place,
                        tied,
                        decidedBy,
                        notConsidered,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        };
    }
}
