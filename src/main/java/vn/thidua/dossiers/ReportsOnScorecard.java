package vn.thidua.dossiers;

import org.springframework.stereotype.Component;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.ScorecardInUse;
import vn.thidua.seasons.SeasonId;

/** A unit that has handed in its figures answered the questions of one scorecard: it is not put before another one unasked. */
@Component
class ReportsOnScorecard implements ScorecardInUse {

    private final Dossiers dossiers;

    ReportsOnScorecard(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void requireFree(SeasonId season) {
        var handedIn = dossiers.findByClusterAndYear(season.cluster(), season.year()).stream()
                .filter(dossier -> dossier.stage() != Stage.DRAFT || dossier.openedBecause() == Opening.Cause.REOPENED)
                .count();
        if (handedIn > 0) {
            throw new RuleViolation(
                    "dossiers.scorecard.inUse", handedIn, season.year().toString());
        }
    }
}
