package vn.thidua.pacts.web;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.Targets;
import vn.thidua.pacts.PactTargets;
import vn.thidua.platform.web.Attempt;
import vn.thidua.seasons.PactService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** The sheet in which a unit's editor registers the unit's own targets in the pact of a year. */
@Controller
@RequestMapping("/xep-hang/{cum}/{nam}/giao-uoc/dang-ky")
class RegistrationController {

    private final PactTargets registered;
    private final PactService pacts;
    private final Targets targets;
    private final IndicatorCatalogue catalogue;
    private final Directory directory;

    RegistrationController(
            PactTargets registered,
            PactService pacts,
            Targets targets,
            IndicatorCatalogue catalogue,
            Directory directory) {
        this.registered = registered;
        this.pacts = pacts;
        this.targets = targets;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        var unit = registered.requireEditor(season, actor);
        return page(season, unit, sheet(season, unit, Map.of(), actor), actor, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView register(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @RequestParam Map<String, String> typed,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        var unit = registered.requireEditor(season, actor);
        var sheet = sheet(season, unit, typed, actor);
        if (!sheet.problems().isEmpty()) {
            return page(season, unit, sheet, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var errors = new MapBindingResult(typed, "sheet");
        if (Attempt.refused(
                errors, () -> registered.register(season, sheet.values(), sheet.document(), sheet.reason(), actor))) {
            return page(season, unit, sheet, actor, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refusals", errors.getGlobalErrors());
        }
        redirect.addFlashAttribute("done", "pacts.register.saved");
        return new ModelAndView("redirect:/xep-hang/{cum}/{nam}/giao-uoc");
    }

    private RegistrationSheet sheet(SeasonId season, UnitId unit, Map<String, String> typed, Actor actor) {
        var own = registered.of(season, actor).stream()
                .filter(target -> target.unit().equals(unit))
                .toList();
        return RegistrationSheet.of(catalogue.all(), targets.of(unit, season.year()), own, typed);
    }

    private ModelAndView page(SeasonId season, UnitId unit, RegistrationSheet sheet, Actor actor, HttpStatus status) {
        var signed = pacts.pact(season, actor)
                .filter(pact -> pact.signatories().contains(unit))
                .isPresent();
        return new ModelAndView("pacts/registration", status)
                .addObject("season", season)
                .addObject("cluster", directory.cluster(season.cluster()))
                .addObject("unit", directory.unit(unit))
                .addObject("sheet", sheet)
                .addObject("problems", sheet.problems())
                .addObject("refusals", List.of())
                .addObject("signed", signed)
                .addObject("open", registered.isOpenTo(season, actor));
    }
}
