package vn.thidua.trial;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.rules.Direction;
import vn.thidua.units.UnitId;

/** What is measured, and the targets of 2021 to 2024. */
@Component
@Order(2)
class TargetsStep implements TrialStep {

    private final TrialFiles files;
    private final IndicatorCatalogue catalogue;
    private final Targets targets;

    TargetsStep(TrialFiles files, IndicatorCatalogue catalogue, Targets targets) {
        this.files = files;
        this.catalogue = catalogue;
        this.targets = targets;
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public void load() {
        files.rows("indicators").forEach(row -> catalogue.define(indicator(row), Actor.system()));
        targets.assign(files.rows("targets").stream().map(TargetsStep::target).toList(), Actor.system());
    }

    private static IndicatorView indicator(TrialRow row) {
        return new IndicatorView(
                new IndicatorCode(row.text("code")),
                row.text("name_vi"),
                row.textOrNull("name_en"),
                row.text("unit_of_measure"),
                row.choice("direction", Direction.class),
                row.number("decimals").intValueExact(),
                row.choice("aggregate", Aggregate.class),
                row.textOrNull("scope"),
                row.textOrNull("source_agency"));
    }

    private static TargetView target(TrialRow row) {
        return new TargetView(
                new UnitId(row.text("unit")),
                row.year(),
                new IndicatorCode(row.text("indicator")),
                row.number("target"),
                row.choice("baseline", Baseline.class),
                row.textOrNull("document"));
    }
}
