package vn.thidua.rankings.web;

import java.time.Year;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.Standings;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/** How firmly the places stand: shown to the board and the lead before the meeting votes. */
@Controller
@RequestMapping("/xep-hang/{cum}/{nam}")
class RobustnessController {

    private static final String PAGE = "page";

    private final RankingService rankings;
    private final Directory directory;

    RobustnessController(RankingService rankings, Directory directory) {
        this.rankings = rankings;
        this.directory = directory;
    }

    @ModelAttribute("season")
    SeasonId season(@PathVariable ClusterId cum, @PathVariable Year nam) {
        return new SeasonId(cum, nam);
    }

    @ModelAttribute("cluster")
    ClusterView cluster(@PathVariable ClusterId cum) {
        return directory.cluster(cum);
    }

    @ModelAttribute("standings")
    Standings standings(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return rankings.standings(new SeasonId(cum, nam), actor);
    }

    @GetMapping("/do-vung")
    ModelAndView robustness(@ModelAttribute(name = "standings", binding = false) Standings standings, Locale locale) {
        return new ModelAndView(
                "rankings/robustness", PAGE, RobustnessPage.of(standings, new StandingsPage.Words(standings, locale)));
    }
}
