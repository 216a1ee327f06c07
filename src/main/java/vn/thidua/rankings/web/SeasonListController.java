package vn.thidua.rankings.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.rankings.SeasonList;

/** Where the navigation leads before a year is chosen. */
@Controller
class SeasonListController {

    private final SeasonList seasons;

    SeasonListController(SeasonList seasons) {
        this.seasons = seasons;
    }

    @GetMapping("/xep-hang")
    ModelAndView rankings(@CurrentActor Actor actor) {
        return list("xep-hang", actor);
    }

    @GetMapping("/tham-dinh")
    ModelAndView appraisals(@CurrentActor Actor actor) {
        return list("tham-dinh", actor);
    }

    private ModelAndView list(String section, Actor actor) {
        var page = new ModelAndView("rankings/seasons", "seasons", seasons.visibleTo(actor));
        page.addObject("section", section);
        return page;
    }
}
