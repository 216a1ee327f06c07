package vn.thidua.trial;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.awards.AwardOrigin;
import vn.thidua.awards.AwardRegister;
import vn.thidua.awards.AwardType;
import vn.thidua.awards.DecisionPaper;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The awards of 2021 and 2022, and what the cluster proposes for 2023. */
@Component
@Order(6)
class AwardsStep implements TrialStep {

    private static final ClusterId CLUSTER = new ClusterId("so-2");

    private final TrialFiles files;
    private final AwardRegister register;

    AwardsStep(TrialFiles files, AwardRegister register) {
        this.files = files;
        this.register = register;
    }

    @Override
    public String name() {
        return "awards";
    }

    @Override
    public void load() {
        for (var row : files.rows("awards")) {
            var number = row.textOrNull("decision_number");
            register.enter(
                    new SeasonId(CLUSTER, row.year()),
                    new UnitId(row.text("unit")),
                    AwardType.valueOf(row.text("award_type")),
                    number == null ? null : new DecisionPaper(number, LocalDate.parse(row.text("decision_date"))),
                    AwardOrigin.valueOf(row.text("origin")),
                    row.textOrNull("note"),
                    Actor.system());
        }
    }
}
