package vn.thidua.seasons.web;

import jakarta.validation.Valid;
import java.time.Year;
import java.util.List;
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
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.platform.web.Attempt;
import vn.thidua.seasons.SeasonDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;

/** Who leads a cluster now and next: the suggested turn with its reason, and the decision that was taken. */
@Controller
class RotationController {

    private static final String ADDRESS = "/xep-hang/{cum}/{nam}/luan-phien";

    private final SeasonService seasons;
    private final SeasonDesk desk;
    private final Rotations rotations;

    RotationController(SeasonService seasons, SeasonDesk desk, Rotations rotations) {
        this.seasons = seasons;
        this.desk = desk;
        this.rotations = rotations;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        desk.requireOverseer(season, actor);
        var page = page(season, actor, HttpStatus.OK);
        return page.addObject("decision", DecisionForm.of(rotations.of(season)));
    }

    @PostMapping(ADDRESS)
    ModelAndView decide(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        desk.requireKeeper(season, actor);
        if (Attempt.refused(errors, () -> seasons.decideLeadership(season, form.decision(), actor))) {
            return page(season, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "seasons.rotation.saved");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(SeasonId season, Actor actor, HttpStatus status) {
        return new ModelAndView("seasons/rotation", status)
                .addObject("keeper", desk.keeps(season, actor))
                .addObject("rotation", rotations.of(season))
                .addObject("methods", List.of(SelectionMethod.values()));
    }
}
