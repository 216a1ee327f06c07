package vn.thidua.crosschecks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.CheckerRegister;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.units.UnitId;

/** Tells the reports who their checkers are, as the plan stands at the moment of asking. */
@Component
class AssignedCheckers implements CheckerRegister {

    private final CheckPlans plans;

    AssignedCheckers(CheckPlans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<UnitId> checkerOf(DossierKey report) {
        return plans.findById(report.season()).map(plan -> plan.checkers().get(report.unit()));
    }
}
