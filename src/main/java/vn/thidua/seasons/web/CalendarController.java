package vn.thidua.seasons.web;

import java.time.Year;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.platform.web.Attempt;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.seasons.CalendarHint;
import vn.thidua.seasons.SeasonDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;

/** The calendar of a cluster's year: for the board and the lead unit, and under its own address for the administrator. */
@Controller
class CalendarController {

    private static final String ADDRESS = "/xep-hang/{cum}/{nam}/lich";
    private static final String ADMINISTRATORS_ADDRESS = "/quan-tri/lich/{cum}/{nam}";

    private final SeasonService seasons;
    private final SeasonDesk desk;
    private final ScorecardLibrary scorecards;
    private final Directory directory;

    CalendarController(SeasonService seasons, SeasonDesk desk, ScorecardLibrary scorecards, Directory directory) {
        this.seasons = seasons;
        this.desk = desk;
        this.scorecards = scorecards;
        this.directory = directory;
    }

    @GetMapping({ADDRESS, ADMINISTRATORS_ADDRESS})
    ModelAndView show(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        desk.requireKeeper(season, actor);
        return page(season, actor, HttpStatus.OK)
                .addObject("form", CalendarForm.of(seasons.season(season).calendar()));
    }

    /** The calendar with the offered dates filled in; nothing is saved before the form is sent. */
    @GetMapping(
            path = {ADDRESS, ADMINISTRATORS_ADDRESS},
            params = "de-xuat")
    ModelAndView offer(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        desk.requireKeeper(season, actor);
        return page(season, actor, HttpStatus.OK)
                .addObject("offered", true)
                .addObject("form", CalendarForm.of(seasons.offeredCalendar(season)));
    }

    @PostMapping({ADDRESS, ADMINISTRATORS_ADDRESS})
    ModelAndView schedule(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @ModelAttribute("form") CalendarForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        var calendar = form.read(errors);
        if (Attempt.refused(errors, () -> seasons.schedule(season, calendar, actor))) {
            return page(season, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "seasons.calendar.saved");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(SeasonId season, Actor actor, HttpStatus status) {
        var year = seasons.season(season);
        var scorecard = year.scorecard();
        return new ModelAndView("seasons/calendar", status)
                .addObject("season", season)
                .addObject("offered", false)
                .addObject("cluster", directory.cluster(season.cluster()))
                .addObject("hints", CalendarHint.of(year.calendar()))
                .addObject("choosesScorecards", desk.choosesScorecards(actor))
                .addObject("scorecard", scorecard == null ? null : scorecards.summary(scorecard))
                .addObject(
                        "lastYear",
                        seasons.find(season.previous()).map(SeasonView::id).orElse(null));
    }
}
