package vn.thidua.indicators.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.Targets;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/** The targets assigned to a cluster's members for a year, typed in one sheet: by the administrator, or by the board. */
@Controller
@RequestMapping({TargetController.ADMINISTRATORS_ADDRESS, TargetController.ADDRESS})
class TargetController {

    static final String ADMINISTRATORS_ADDRESS = "/quan-tri/chi-tieu/giao/{cum}/{nam}";
    static final String ADDRESS = "/xep-hang/{cum}/{nam}/chi-tieu";

    private final IndicatorCatalogue catalogue;
    private final Targets targets;
    private final Directory directory;

    TargetController(IndicatorCatalogue catalogue, Targets targets, Directory directory) {
        this.catalogue = catalogue;
        this.targets = targets;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        Targets.requireAssigner(actor);
        return page(cum, sheet(cum, nam, Map.of()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView assign(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @RequestParam Map<String, String> typed,
            @CurrentActor Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Targets.requireAssigner(actor);
        var sheet = sheet(cum, nam, typed);
        if (!sheet.problems().isEmpty()) {
            return page(cum, sheet, HttpStatus.UNPROCESSABLE_CONTENT).addObject("reason", typed.get("reason"));
        }
        var changes = sheet.changes();
        var errors = new MapBindingResult(typed, "sheet");
        var reason = typed.get("reason");
        if (Attempt.refused(errors, () -> targets.adjust(changes.assigned(), changes.withdrawn(), reason, actor))) {
            return page(cum, sheet, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refusals", errors.getGlobalErrors())
                    .addObject("reason", reason);
        }
        redirect.addFlashAttribute("done", changes.isEmpty() ? "indicators.targets.same" : "indicators.targets.saved");
        return new ModelAndView("redirect:" + request.getRequestURI());
    }

    private TargetSheet sheet(ClusterId cluster, Year year, Map<String, String> typed) {
        var members = directory.members(cluster, year);
        if (members.isEmpty()) {
            throw new NotFound(cluster + "/" + year);
        }
        var inForce = targets.of(members.stream().map(UnitView::id).toList(), year);
        return TargetSheet.of(year, members, catalogue.all(), inForce, typed);
    }

    private ModelAndView page(ClusterId cluster, TargetSheet sheet, HttpStatus status) {
        return new ModelAndView("indicators/targets", status)
                .addObject("cluster", directory.cluster(cluster))
                .addObject("sheet", sheet)
                .addObject("problems", sheet.problems())
                .addObject("refusals", List.of())
                .addObject("adjusted", targets.adjusted(sheet.units(), sheet.year()))
                .addObject("names", sheet.members().stream().collect(Collectors.toMap(UnitView::id, UnitView::name)))
                .addObject(
                        "indicators",
                        catalogue.all().stream().collect(Collectors.toMap(IndicatorView::code, Function.identity())))
                .addObject("baselines", List.of(Baseline.values()));
    }
}
