package vn.thidua.indicators.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.web.Attempt;
import vn.thidua.rules.Direction;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/** The catalogue of indicators as the administrator keeps it, and the way to the targets of each year. */
@Controller
@RequestMapping("/quan-tri/chi-tieu")
class IndicatorAdminController {

    private static final String LIST = "redirect:/quan-tri/chi-tieu";

    private final IndicatorCatalogue catalogue;
    private final Directory directory;
    private final Clock clock;

    IndicatorAdminController(IndicatorCatalogue catalogue, Directory directory, Clock clock) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.clock = clock;
    }

    /** The years of a cluster for which targets can be assigned, newest first. */
    record Years(ClusterView cluster, List<Year> years) {}

    @GetMapping
    ModelAndView list() {
        var clusters = directory.clusters().stream().map(this::years).toList();
        return new ModelAndView("indicators/list", Map.of("indicators", catalogue.all(), "clusters", clusters));
    }

    private Years years(ClusterView cluster) {
        var newest = Year.now(clock).plusYears(1).getValue();
        var years = IntStream.rangeClosed(cluster.validFrom().getYear(), newest)
                .mapToObj(back -> Year.of(newest - (back - cluster.validFrom().getYear())))
                .filter(cluster::existsIn)
                .toList();
        return new Years(cluster, years);
    }

    @GetMapping("/moi")
    ModelAndView blank() {
        return form("indicators/new", HttpStatus.OK).addObject("indicator", IndicatorForm.empty());
    }

    @PostMapping
    ModelAndView define(
            @Valid @ModelAttribute("indicator") IndicatorForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> enter(form, actor))) {
            return form("indicators/new", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "indicators.saved");
        return new ModelAndView(LIST);
    }

    private void enter(IndicatorForm form, Actor actor) {
        var code = new IndicatorCode(form.code());
        if (catalogue.all().stream().map(IndicatorView::code).anyMatch(code::equals)) {
            throw new RuleViolation("indicators.code.taken", code);
        }
        catalogue.define(form.indicator(code), actor);
    }

    @GetMapping("/{code}")
    ModelAndView one(@PathVariable IndicatorCode code) {
        var known = catalogue.require(code);
        return form("indicators/one", HttpStatus.OK)
                .addObject("known", known)
                .addObject("indicator", IndicatorForm.of(known));
    }

    @PostMapping("/{code}")
    ModelAndView describe(
            @PathVariable IndicatorCode code,
            @Valid @ModelAttribute("indicator") IndicatorForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var known = catalogue.require(code);
        if (Attempt.refused(errors, () -> catalogue.define(form.indicator(code), actor))) {
            return form("indicators/one", HttpStatus.UNPROCESSABLE_CONTENT).addObject("known", known);
        }
        redirect.addFlashAttribute("done", "indicators.saved");
        return new ModelAndView(LIST);
    }

    private static ModelAndView form(String view, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("directions", List.of(Direction.values()))
                .addObject("aggregates", List.of(Aggregate.values()));
    }
}
