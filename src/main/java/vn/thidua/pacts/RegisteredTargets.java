package vn.thidua.pacts;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetHistory;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** The targets that a pact registers: those in force for its members, whatever they rest on, and how they were adjusted. */
@Component
public class RegisteredTargets {

    private final Targets targets;
    private final IndicatorCatalogue catalogue;

    RegisteredTargets(Targets targets, IndicatorCatalogue catalogue) {
        this.targets = targets;
        this.catalogue = catalogue;
    }

    /** One indicator with a target for at least one member; {@code ofUnit} lacks members that have none. */
    public record Line(IndicatorView indicator, List<Baseline> baselines, Map<UnitId, TargetView> ofUnit) {

        public @Nullable TargetView of(UnitId unit) {
            return ofUnit.get(unit);
        }
    }

    public List<Line> lines(List<UnitView> members, Year year) {
        var byIndicator = targets.of(ids(members), year).stream().collect(Collectors.groupingBy(TargetView::indicator));
        return catalogue.all().stream()
                .filter(indicator -> byIndicator.containsKey(indicator.code()))
                .map(indicator -> line(indicator, byIndicator.getOrDefault(indicator.code(), List.of())))
                .toList();
    }

    public List<TargetHistory> adjusted(List<UnitView> members, Year year) {
        return targets.adjusted(ids(members), year);
    }

    private static Line line(IndicatorView indicator, List<TargetView> targets) {
        var baselines = targets.stream().map(TargetView::baseline).collect(Collectors.toCollection(TreeSet::new));
        return new Line(
                indicator,
                List.copyOf(baselines),
                targets.stream().collect(Collectors.toMap(TargetView::unit, Function.identity())));
    }

    private static List<UnitId> ids(List<UnitView> members) {
        return members.stream().map(UnitView::id).toList();
    }
}
