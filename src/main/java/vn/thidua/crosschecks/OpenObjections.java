package vn.thidua.crosschecks;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.StepCondition;
import vn.thidua.kernel.RuleViolation;

/** A cluster closes a report once every objection to it is ruled on. Remarks may stay open: they bind nobody. */
@Component
class OpenObjections implements StepCondition {

    private final Discussions discussions;
    private final Clock clock;

    OpenObjections(Discussions discussions, Clock clock) {
        this.discussions = discussions;
        this.clock = clock;
    }

    @Override
    public void check(DossierKey report, Step step) {
        if (step != Step.CLOSE) {
            return;
        }
        var now = clock.instant();
        var open = discussions.of(report.cluster(), report.year()).stream()
                .filter(each -> each.report().equals(report))
                .filter(each -> each.kind() == DiscussionKind.OBJECTION)
                .filter(each -> each.state(now).isOpen())
                .count();
        if (open > 0) {
            throw new RuleViolation("crosschecks.objections.open", open);
        }
    }
}
