package vn.thidua.rankings.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.accounts.Role;
import vn.thidua.rankings.RankingService;
import vn.thidua.scorecards.DerivationSentences;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.units.UnitId;

/** The standings of a cluster's year, for the board and the lead. */
@Controller
@SeasonPages
@RequestMapping("/xep-hang/{cum}/{nam}")
class RankingController {

    private final RankingService rankings;
    private final DerivationSentences sentences;

    RankingController(RankingService rankings, MessageSource messages) {
        this.rankings = rankings;
        this.sentences = new DerivationSentences(messages);
    }

    @GetMapping
    String standings(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        var standings = rankings.standings(season, actor);
        model.addAttribute("page", StandingsPage.of(standings, rights(season, actor), sentences, locale));
        model.addAttribute("opensBoard", actor.isProvincial());
        model.addAttribute("mayDecide", actor.is(Role.PROVINCIAL_REVIEWER));
        return "rankings/standings";
    }

    private StandingsPage.Rights rights(SeasonId season, Actor actor) {
        return new StandingsPage.Rights() {
            @Override
            public boolean maySettle(List<UnitId> units) {
                return rankings.maySettle(season, units, actor);
            }

            @Override
            public boolean mayDecide() {
                return actor.is(Role.PROVINCIAL_REVIEWER);
            }
        };
    }
}
