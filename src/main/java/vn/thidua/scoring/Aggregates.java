package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Direction;

/** What a cluster achieved together: sums and rates of sums, never means of rates. Ties stand in the order of unit codes. */
public final class Aggregates {

    private Aggregates() {}

    /** A target, if any, and a result, if it is a number. */
    public record Figure(
            @Nullable BigDecimal target, @Nullable BigDecimal actual) {}

    /** One aggregate for each of these indicators that a criterion of the scorecard reads, in the order of the traits. */
    public static List<IndicatorAggregate> of(ClusterYear input, Map<String, IndicatorTraits> traits) {
        var aggregates = new ArrayList<IndicatorAggregate>();
        var leaves = input.scorecard().leaves();
        traits.forEach((indicator, trait) -> leaves.stream()
                .filter(leaf -> indicator.equals(leaf.indicator()))
                .findFirst()
                .map(leaf -> of(indicator, trait, unit -> figure(unit.cell(leaf.code())), input.units()))
                .ifPresent(aggregates::add));
        return List.copyOf(aggregates);
    }

    /** The aggregate of one indicator over the figures of these units. */
    public static IndicatorAggregate of(String indicator, IndicatorTraits traits, Map<String, Figure> figures) {
        return of(indicator, traits, Function.identity(), figures);
    }

    private static Figure figure(Cell cell) {
        return new Figure(cell.target(), cell.state() == ValueState.NUMBER ? cell.actual() : null);
    }

    private static <U> IndicatorAggregate of(
            String indicator, IndicatorTraits traits, Function<U, Figure> figures, Map<String, U> units) {
        var reported = new ArrayList<Reported>();
        units.forEach((unit, source) -> {
            var figure = figures.apply(source);
            if (figure.actual() != null) {
                reported.add(Reported.of(unit, traits.direction(), figure.actual(), figure.target()));
            }
        });
        reported.sort(Comparator.comparing(Reported::unit));
        return aggregate(indicator, traits, reported);
    }

    private static IndicatorAggregate aggregate(String indicator, IndicatorTraits traits, List<Reported> reported) {
        var rated = reported.stream().filter(unit -> unit.rate() != null).toList();
        var summed = traits.summable() && !rated.isEmpty();
        var sumActual = summed ? sum(rated, Reported::actual) : null;
        var sumTarget = summed ? sum(rated, Reported::targetOfRate) : null;
        var best = reported.stream()
                .map(Reported::actual)
                .min(
                        traits.direction() == Direction.LOWER_BETTER
                                ? Comparator.naturalOrder()
                                : Comparator.reverseOrder())
                .orElse(null);
        return new IndicatorAggregate(
                indicator,
                reported.size(),
                rated.size(),
                sumActual,
                sumTarget,
                sumActual == null || sumTarget == null || sumTarget.signum() == 0
                        ? null
                        : Fraction.of(sumActual, sumTarget),
                count(rated, comparison -> comparison >= 0),
                count(rated, comparison -> comparison > 0),
                count(rated, comparison -> comparison < 0),
                reported.stream()
                        .filter(unit -> best != null && unit.actual().compareTo(best) == 0)
                        .map(Reported::unit)
                        .toList(),
                best,
                rated.stream()
                        .sorted(Comparator.comparing(Reported::knownRate).reversed())
                        .map(Reported::unit)
                        .toList());
    }

    private static BigDecimal sum(List<Reported> rated, Function<Reported, BigDecimal> value) {
        return Decimals.plain(rated.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static int count(List<Reported> rated, IntPredicate against) {
        return (int) rated.stream()
                .filter(unit -> against.test(unit.knownRate().compareTo(Fraction.ONE)))
                .count();
    }

    /** A unit with a number; its rate, mirrored where smaller is better, if it has a target other than 0. */
    private record Reported(
            String unit,
            BigDecimal actual,
            @Nullable BigDecimal target,
            @Nullable Fraction rate) {

        static Reported of(String unit, Direction direction, BigDecimal actual, @Nullable BigDecimal target) {
            return new Reported(
                    unit,
                    actual,
                    target,
                    target == null || target.signum() == 0 ? null : CompletionRate.mirrored(direction, actual, target));
        }

        Fraction knownRate() {
            return Objects.requireNonNull(rate);
        }

        BigDecimal targetOfRate() {
            return Objects.requireNonNull(target);
        }
    }
}
