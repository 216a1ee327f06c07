package vn.thidua.rankings.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.rankings.Standings;
import vn.thidua.rankings.StandingsPages;
import vn.thidua.seasons.SeasonPages;

/** How firmly the places stand: shown to the board and the lead before the meeting votes. */
@Controller
@SeasonPages
@StandingsPages
@RequestMapping("/xep-hang/{cum}/{nam}")
class RobustnessController {

    private static final String PAGE = "page";

    @GetMapping("/do-vung")
    ModelAndView robustness(@ModelAttribute(name = "standings", binding = false) Standings standings, Locale locale) {
        return new ModelAndView(
                "rankings/robustness", PAGE, RobustnessPage.of(standings, new StandingsPage.Words(standings, locale)));
    }
}
