package vn.thidua.simulations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.TieBreaker;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.ValueState;

/** What decides between units with the same total under some weights: the table's tie-breakers in turn. */
final class TieBreaks {

    private final ClusterYear input;
    private final WeightedTable table;
    private final Weighting weighting;
    private final List<Comparator<WeightedUnit>> order;

    TieBreaks(ClusterYear input, WeightedTable table, Weighting weighting) {
        this.input = input;
        this.table = table;
        this.weighting = weighting;
        this.order =
                input.scorecard().tieBreakers().stream().map(this::comparator).toList();
    }

    /** Negative where the first stands ahead. */
    int compare(WeightedUnit one, WeightedUnit other) {
        for (var comparator : order) {
            var decided = comparator.compare(one, other);
            if (decided != 0) {
                return decided;
            }
        }
        return 0;
    }

    private Comparator<WeightedUnit> comparator(TieBreaker tieBreaker) {
        var ref = tieBreaker.ref() == null ? "" : tieBreaker.ref();
        return switch (tieBreaker.type()) {
            case BONUS -> Comparator.comparingLong(WeightedUnit::totalBonus).reversed();
            case GROUP -> part(ref, true).orElse(TieBreaks::undecided);
            case CRITERION -> leaf(ref).or(() -> part(ref, false)).orElse(TieBreaks::undecided);
            case INDICATOR_RATE -> rate(ref);
            case EARLIER_SUBMISSION ->
                Comparator.comparing(
                        (WeightedUnit unit) -> Objects.requireNonNull(
                                        input.units().get(unit.result().unit()))
                                .submittedAt(),
                        Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
        };
    }

    private static int undecided(WeightedUnit one, WeightedUnit other) {
        return 0;
    }

    private Optional<Comparator<WeightedUnit>> part(String code, boolean group) {
        return IntStream.range(0, table.parts().size())
                .boxed()
                .filter(at -> table.parts().get(at).group() == group
                        && table.parts().get(at).code().equals(code))
                .findFirst()
                .map(at -> Comparator.comparingLong((WeightedUnit unit) ->
                                unit.ofPart(at, table.parts().get(at).kind()))
                        .reversed());
    }

    private Optional<Comparator<WeightedUnit>> leaf(String code) {
        var kind = table.scorecard().groupOf(code).map(CriterionGroup::kind).orElse(GroupKind.BASE);
        return IntStream.range(0, table.leaves().size())
                .boxed()
                .filter(at -> table.leaves().get(at).code().equals(code))
                .findFirst()
                .map(at -> Comparator.comparingLong((WeightedUnit unit) -> unit.ofLeaf(at, kind, weighting))
                        .reversed());
    }

    /** The rate of an indicator by the mode of the first criterion that reads it; no weight changes it. */
    private Comparator<WeightedUnit> rate(String indicator) {
        var reader = table.leaves().stream()
                .filter(leaf -> indicator.equals(leaf.indicator()))
                .findFirst()
                .orElse(null);
        if (reader == null) {
            return TieBreaks::undecided;
        }
        return Comparator.comparingInt((WeightedUnit unit) -> rank(unit, reader.code()))
                .thenComparing(unit -> rate(unit, reader.code()).orElse(Fraction.ZERO), Comparator.reverseOrder());
    }

    /** A rate without a bound is above every other, and below all is who has none. */
    private int rank(WeightedUnit unit, String reader) {
        if (rate(unit, reader).isPresent()) {
            return 1;
        }
        var cell =
                Objects.requireNonNull(input.units().get(unit.result().unit())).cell(reader);
        var known = cell.state() == ValueState.NUMBER
                && cell.actual() != null
                && cell.target() != null
                && cell.target().signum() != 0;
        return known ? 0 : 2;
    }

    private static Optional<Fraction> rate(WeightedUnit unit, String reader) {
        return unit.result().criterion(reader).map(CriterionResult::rate);
    }
}
