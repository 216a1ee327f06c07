package vn.thidua.seasons.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.platform.web.Attempt;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.scorecards.ScorecardSummary;
import vn.thidua.seasons.SeasonDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;

/** By which issued scorecard a cluster's year is scored. Before that is decided, no unit can report anything. */
@Controller
@RequestMapping("/xep-hang/{cum}/{nam}/bang-diem")
class YearScorecardController {

    private final SeasonService seasons;
    private final SeasonDesk desk;
    private final ScorecardLibrary library;
    private final Directory directory;

    YearScorecardController(SeasonService seasons, SeasonDesk desk, ScorecardLibrary library, Directory directory) {
        this.seasons = seasons;
        this.desk = desk;
        this.library = library;
        this.directory = directory;
    }

    /** The chosen version of a table, {@code AG-CUM2 v1}. */
    record ChoiceForm(
            @Pattern(regexp = CHOICE, message = "{seasons.scorecard.choose}")
            String scorecard) {

        private static final String CHOICE = "\\S{1,100} v[1-9][0-9]{0,8}";

        ChoiceForm(@Nullable String scorecard) {
            this.scorecard = scorecard == null ? "" : scorecard;
        }

        static ChoiceForm of(@Nullable ScorecardId chosen) {
            return new ChoiceForm(chosen == null ? null : chosen.toString());
        }

        /** Only asked once the shape is right. */
        ScorecardId chosen() {
            var space = scorecard.indexOf(' ');
            return new ScorecardId(scorecard.substring(0, space), Integer.parseInt(scorecard.substring(space + 2)));
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        desk.requireScorecardKeeper(actor);
        return page(season, HttpStatus.OK)
                .addObject("form", ChoiceForm.of(seasons.season(season).scorecard()));
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @Valid @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        desk.requireScorecardKeeper(actor);
        if (Attempt.refused(errors, () -> seasons.useScorecard(season, form.chosen(), actor))) {
            return page(season, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "seasons.scorecard.saved");
        return new ModelAndView("redirect:/xep-hang/{cum}/{nam}/bang-diem");
    }

    private ModelAndView page(SeasonId season, HttpStatus status) {
        var present = seasons.season(season).scorecard();
        return new ModelAndView("seasons/scorecard", status)
                .addObject("season", season)
                .addObject("cluster", directory.cluster(season.cluster()))
                .addObject("present", present == null ? null : library.summary(present))
                .addObject("issued", issued(season.year()));
    }

    /** What can be chosen, first the tables that are meant for this year. */
    private List<ScorecardSummary> issued(Year year) {
        return library.all().stream()
                .filter(ScorecardSummary::issued)
                .sorted(Comparator.comparing(table -> !table.isMeantFor(year)))
                .toList();
    }
}
