package vn.thidua.crosschecks;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Stage;

/** Objections whose owner let the time for an answer pass, so that they wait for the head's ruling. */
@Service
@Transactional(readOnly = true)
public class OverdueObjections {

    private final Discussions discussions;
    private final ClusterYears years;
    private final Clock clock;

    OverdueObjections(Discussions discussions, ClusterYears years, Clock clock) {
        this.discussions = discussions;
        this.years = years;
        this.clock = clock;
    }

    /** Those of all clusters whose reports are still being checked: work for whoever tells the people concerned, not for a page. */
    public List<DiscussionView> all() {
        var now = clock.instant();
        return discussions.unanswered(now).stream()
                .filter(objection -> isBeingChecked(objection.report()))
                .map(objection -> objection.view(now))
                .toList();
    }

    private boolean isBeingChecked(DossierKey report) {
        return years.progress(report.season()).stream()
                .filter(summary -> summary.unit().equals(report.unit()))
                .anyMatch(summary -> summary.stage() == Stage.CROSS_CHECK || summary.stage() == Stage.EXPLANATION);
    }
}
