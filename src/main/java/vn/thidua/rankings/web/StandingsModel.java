package vn.thidua.rankings.web;

import java.time.Year;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.Standings;
import vn.thidua.rankings.StandingsPages;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** The standings that decisions, awards and the ballot are about. Whoever may not see them gets none of these pages. */
@ControllerAdvice(annotations = StandingsPages.class)
class StandingsModel {

    private final RankingService rankings;

    StandingsModel(RankingService rankings) {
        this.rankings = rankings;
    }

    @ModelAttribute("standings")
    Standings standings(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return rankings.standings(new SeasonId(cum, nam), actor);
    }
}
