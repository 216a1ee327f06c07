package vn.thidua.trial;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * Opens An Phú's report of 2023 again for a year, so that the tour has something to do: the editor changes a figure and hands the report
 * in, the reviewer appraises it, and the publisher corrects what was published.
 */
@Component
@Order(9)
class ReopeningStep implements TrialStep {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final TrialFiles files;
    private final TrialPeople people;
    private final WorkflowService workflow;
    private final Clock clock;

    ReopeningStep(TrialFiles files, TrialPeople people, WorkflowService workflow, Clock clock) {
        this.files = files;
        this.people = people;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reopening";
    }

    @Override
    public void load() {
        var until = clock.instant().plus(A_YEAR);
        for (var row : files.rows("reopening")) {
            var report = new DossierKey(new ClusterId(row.text("cluster")), row.year(), new UnitId(row.text("unit")));
            var everyCell = Terms.open(row.text("reason"), Set.of(), until);
            workflow.take(report, Step.REOPEN, everyCell, people.actor(row.text("by")));
        }
    }
}
