package vn.thidua.pacts;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetHistory;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.rules.Direction;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** The targets of a pact: what each member registers, beside what is in force for it, whatever that rests on. */
@Component
public class RegisteredTargets {

    private final Targets targets;
    private final IndicatorCatalogue catalogue;

    RegisteredTargets(Targets targets, IndicatorCatalogue catalogue) {
        this.targets = targets;
        this.catalogue = catalogue;
    }

    /** One indicator with a target for at least one member; the maps lack members that have none. */
    public record Line(
            IndicatorView indicator,
            List<Baseline> baselines,
            Map<UnitId, TargetView> ofUnit,
            Map<UnitId, RegisteredTarget> promises) {

        /** What is in force. */
        public @Nullable TargetView of(UnitId unit) {
            return ofUnit.get(unit);
        }

        /** What the unit registers for itself. */
        public @Nullable RegisteredTarget registered(UnitId unit) {
            return promises.get(unit);
        }

        /** What the pact says: what the unit registers, and where it registers nothing, what it was assigned. */
        public @Nullable BigDecimal agreed(UnitId unit) {
            var promise = promises.get(unit);
            if (promise != null) {
                return promise.value();
            }
            var target = ofUnit.get(unit);
            return target == null ? null : target.value();
        }

        /** Whether the unit registers another value than the one in force. */
        public boolean departs(UnitId unit) {
            return comparison(unit) != 0;
        }

        /** Whether the unit promises less than it was assigned. */
        public boolean isLess(UnitId unit) {
            return indicator.direction() == Direction.HIGHER_BETTER ? comparison(unit) < 0 : comparison(unit) > 0;
        }

        /** How all figures of the line are written, so that they compare at a glance: none is rounded. */
        public int decimals() {
            return Stream.concat(
                            ofUnit.values().stream().map(TargetView::value),
                            promises.values().stream().map(RegisteredTarget::value))
                    .mapToInt(value -> value.stripTrailingZeros().scale())
                    .reduce(indicator.decimals(), Math::max);
        }

        private int comparison(UnitId unit) {
            var promise = promises.get(unit);
            var target = ofUnit.get(unit);
            return promise == null || target == null ? 0 : promise.value().compareTo(target.value());
        }
    }

    /** The lines of a pact, in the order of the catalogue. */
    public List<Line> lines(List<UnitView> members, Year year, Collection<RegisteredTarget> promises) {
        var assigned = targets.of(ids(members), year).stream().collect(Collectors.groupingBy(TargetView::indicator));
        var promised = promises.stream().collect(Collectors.groupingBy(RegisteredTarget::indicator));
        return catalogue.all().stream()
                .filter(indicator -> assigned.containsKey(indicator.code()) || promised.containsKey(indicator.code()))
                .map(indicator -> line(
                        indicator,
                        assigned.getOrDefault(indicator.code(), List.of()),
                        promised.getOrDefault(indicator.code(), List.of())))
                .toList();
    }

    /** The targets in force that were adjusted or withdrawn. */
    public List<TargetHistory> adjusted(List<UnitView> members, Year year) {
        return targets.adjusted(ids(members), year);
    }

    private static Line line(IndicatorView indicator, List<TargetView> assigned, List<RegisteredTarget> promised) {
        var baselines = assigned.stream().map(TargetView::baseline).collect(Collectors.toCollection(TreeSet::new));
        return new Line(
                indicator,
                List.copyOf(baselines),
                assigned.stream().collect(Collectors.toMap(TargetView::unit, Function.identity())),
                promised.stream().collect(Collectors.toMap(RegisteredTarget::unit, Function.identity())));
    }

    private static List<UnitId> ids(List<UnitView> members) {
        return members.stream().map(UnitView::id).toList();
    }
}
