package vn.thidua.simulations;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Scorecard;
import vn.thidua.scoring.Applied;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Derivation;
import vn.thidua.scoring.GroupResult;
import vn.thidua.scoring.Sanction;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.Step;
import vn.thidua.scoring.StepKind;
import vn.thidua.scoring.UnitResult;
import vn.thidua.scoring.UnitYear;

/**
 * A draft of a scoring table tried on the stored inputs of past years.
 *
 * @param years each past year under its own table and under the draft
 * @param criteria how each leaf of the draft behaved over all these years
 * @param ceilings the caps and floors above the leaves that were reached, in the order of the draft
 */
public record BackTest(List<PastYear> years, List<Behaviour> criteria, List<Ceiling> ceilings) {

    /** One past year: what changes for each unit, in the order of the ranking under the draft. */
    public record PastYear(Year year, ClusterResult before, ClusterResult after, List<UnitChange> changes) {}

    /**
     * How a criterion behaved.
     *
     * @param scored how many cells were scored, over all units and years
     * @param withoutInput how many were not yet available, perhaps because the criterion is new
     * @param everyoneFull every scored cell earned the maximum
     * @param separatesNobody in no year did two units earn different points
     * @param ceilingsHit how many cells were cut by a cap
     */
    public record Behaviour(
            String criterion,
            int scored,
            int withoutInput,
            boolean everyoneFull,
            boolean separatesNobody,
            int ceilingsHit) {}

    /**
     * A cap or floor above the leaves that was reached.
     *
     * @param code of the group or the criterion with sub-criteria; empty for the total
     * @param kind what limited the points
     * @param hits how many times, over all units and years
     */
    public record Ceiling(Scope scope, String code, StepKind kind, int hits) {}

    /** Where a cap or floor stands. */
    public enum Scope {
        CRITERION,
        GROUP,
        TOTAL
    }

    private static final Set<StepKind> OF_LEAVES = EnumSet.of(
            StepKind.CAP_REACHED,
            StepKind.CAPPED_AT_MAX,
            StepKind.PENALTY_CAPPED,
            StepKind.BALANCE_AT_MOST,
            StepKind.EXCESS_CAPPED);
    private static final Set<StepKind> OF_SUMS = EnumSet.of(
            StepKind.CAPPED_AT_MAX,
            StepKind.BONUS_CAPPED,
            StepKind.PENALTY_CAPPED,
            StepKind.TOTAL_FLOOR,
            StepKind.TOTAL_CAP);

    public static BackTest of(Scorecard draft, List<ClusterYear> past) {
        var years = past.stream().map(year -> tried(draft, year)).toList();
        var behaviours = draft.leaves().stream()
                .map(leaf -> behaviour(leaf.code(), years))
                .toList();
        return new BackTest(years, behaviours, ceilings(draft, years));
    }

    private static PastYear tried(Scorecard draft, ClusterYear past) {
        var before = ScoringEngine.score(past);
        var after = ScoringEngine.score(carriedOver(draft, past));
        return new PastYear(past.year(), before, after, UnitChange.between(before, after));
    }

    /** Inputs go to the draft's criteria by indicator where one is read, else by the criterion's code. */
    private static ClusterYear carriedOver(Scorecard draft, ClusterYear past) {
        var units = new LinkedHashMap<String, UnitYear>();
        past.units().forEach((unit, year) -> {
            var cells = new LinkedHashMap<String, Cell>();
            for (var leaf : draft.leaves()) {
                source(past.scorecard(), year, leaf).ifPresent(cell -> cells.put(leaf.code(), cell));
            }
            units.put(unit, new UnitYear(cells, year.submittedAt(), year.facts(), sanctions(draft, year)));
        });
        return new ClusterYear(past.year(), draft, past.directions(), units);
    }

    /** What was decided in that year holds under the draft too, unless it names a class that the draft does not have. */
    private static List<Sanction> sanctions(Scorecard draft, UnitYear year) {
        return year.sanctions().stream()
                .filter(sanction -> sanction.classCode() == null
                        || draft.classification(sanction.classCode()).isPresent())
                .toList();
    }

    private static Optional<Cell> source(Scorecard before, UnitYear year, Criterion leaf) {
        if (leaf.indicator() == null) {
            return Optional.ofNullable(year.cells().get(leaf.code()));
        }
        var reading = before.leaves().stream()
                .filter(earlier -> leaf.indicator().equals(earlier.indicator()))
                .map(earlier -> year.cell(earlier.code()))
                .toList();
        return reading.stream()
                .filter(cell -> cell.previous() != null)
                .findFirst()
                .or(() -> reading.stream().findFirst());
    }

    private static Behaviour behaviour(String criterion, List<PastYear> years) {
        var scored = 0;
        var withoutInput = 0;
        var ceilings = 0;
        var everyoneFull = true;
        var separates = false;
        for (var year : years) {
            var points = new ArrayList<BigDecimal>();
            for (var result : results(criterion, year.after())) {
                if (result.applied() == Applied.NOT_YET_AVAILABLE) {
                    withoutInput++;
                } else if (result.applied() != Applied.REDUCE_MAX) {
                    scored++;
                    points.add(result.points());
                    everyoneFull &= result.points().abs().compareTo(result.max()) >= 0;
                    ceilings += result.derivation().flat().anyMatch(step -> OF_LEAVES.contains(step.kind())) ? 1 : 0;
                }
            }
            separates |= points.stream()
                            .map(BigDecimal::stripTrailingZeros)
                            .distinct()
                            .count()
                    > 1;
        }
        return new Behaviour(
                criterion, scored, withoutInput, scored > 0 && everyoneFull, scored > 0 && !separates, ceilings);
    }

    private static List<Ceiling> ceilings(Scorecard draft, List<PastYear> years) {
        var units =
                years.stream().flatMap(year -> year.after().ranking().stream()).toList();
        var ceilings = new ArrayList<Ceiling>();
        for (var group : draft.groups()) {
            group.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .filter(criterion -> !criterion.isLeaf())
                    .map(Criterion::code)
                    .forEach(code -> ceilings.addAll(hits(
                            Scope.CRITERION,
                            code,
                            units.stream()
                                    .flatMap(unit -> unit.criterion(code).stream())
                                    .map(CriterionResult::derivation))));
            ceilings.addAll(hits(
                    Scope.GROUP,
                    group.code(),
                    units.stream()
                            .flatMap(unit -> unit.group(group.code()).stream())
                            .map(GroupResult::derivation)));
        }
        ceilings.addAll(hits(Scope.TOTAL, "", units.stream().map(UnitResult::derivation)));
        return List.copyOf(ceilings);
    }

    private static List<Ceiling> hits(Scope scope, String code, Stream<Derivation> derivations) {
        var hits = new EnumMap<StepKind, Integer>(StepKind.class);
        derivations
                .flatMap(Derivation::flat)
                .map(Step::kind)
                .filter(OF_SUMS::contains)
                .forEach(kind -> hits.merge(kind, 1, Integer::sum));
        return hits.entrySet().stream()
                .map(hit -> new Ceiling(scope, code, hit.getKey(), hit.getValue()))
                .toList();
    }

    private static List<CriterionResult> results(String criterion, ClusterResult result) {
        return result.ranking().stream()
                .flatMap(unit -> unit.criterion(criterion).stream())
                .toList();
    }

    /** The draft's criteria by code, for looking up how one behaved. */
    public Map<String, Behaviour> byCriterion() {
        var byCode = new LinkedHashMap<String, Behaviour>();
        criteria.forEach(behaviour -> byCode.put(behaviour.criterion(), behaviour));
        return byCode;
    }
}
