package vn.thidua.pacts.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.Year;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.accounts.Role;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.journal.Journal;
import vn.thidua.kernel.NotFound;
import vn.thidua.pacts.PactTargets;
import vn.thidua.pacts.RegisteredTargets;
import vn.thidua.platform.web.Attempt;
import vn.thidua.seasons.PactService;
import vn.thidua.seasons.PactView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** The pact of a cluster's year: to read, to write, to sign, to print. */
@Controller
@RequestMapping("/xep-hang/{cum}/{nam}/giao-uoc")
class PactController {

    private static final String ADDRESS = "redirect:/xep-hang/{cum}/{nam}/giao-uoc";

    private final PactService pacts;
    private final SeasonService seasons;
    private final RegisteredTargets targets;
    private final PactTargets registered;
    private final IndicatorCatalogue catalogue;
    private final Directory directory;
    private final Journal journal;

    PactController(
            PactService pacts,
            SeasonService seasons,
            RegisteredTargets targets,
            PactTargets registered,
            IndicatorCatalogue catalogue,
            Directory directory,
            Journal journal) {
        this.pacts = pacts;
        this.seasons = seasons;
        this.targets = targets;
        this.registered = registered;
        this.catalogue = catalogue;
        this.directory = directory;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return page("pacts/pact", new SeasonId(cum, nam), actor, HttpStatus.OK)
                .addObject("paper", SignatureForm.empty());
    }

    /** The pact on A4, in the form of an official document. */
    @GetMapping("/ban-in")
    ModelAndView print(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        if (pacts.pact(season, actor).isEmpty()) {
            throw new NotFound(season);
        }
        return page("pacts/print", season, actor, HttpStatus.OK);
    }

    @GetMapping("/sua")
    ModelAndView edit(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        var lastYears = pacts.lastYears(season, actor);
        var form = pacts.pact(season, actor)
                .map(PactView::text)
                .map(PactForm::of)
                .or(() -> lastYears.map(PactView::text).map(PactForm::after))
                .orElseGet(PactForm::empty);
        return page("pacts/edit", season, actor, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/sua")
    ModelAndView write(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @Valid @ModelAttribute("form") PactForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        pacts.lastYears(season, actor);
        var text = form.read(errors);
        if (Attempt.refused(errors, () -> pacts.write(season, requireNonNull(text), actor))) {
            return page("pacts/edit", season, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "pacts.written");
        return new ModelAndView(ADDRESS);
    }

    /** The head signs; the fingerprints say which text and which own targets were on the page. */
    @PostMapping("/ky")
    String sign(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String targetsFingerprint,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        registered.sign(new SeasonId(cum, nam), fingerprint, targetsFingerprint, actor);
        redirect.addFlashAttribute("done", "pacts.signed");
        return ADDRESS;
    }

    /** The board counts points by what was signed, where it assigned nothing. */
    @PostMapping("/nhan-dang-ky")
    String adopt(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        registered.adopt(new SeasonId(cum, nam), actor);
        redirect.addFlashAttribute("done", "pacts.adopted");
        return ADDRESS;
    }

    @PostMapping("/ky-tren-giay")
    ModelAndView recordPaper(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @Valid @ModelAttribute("paper") SignatureForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        pacts.lastYears(season, actor);
        if (Attempt.refused(
                errors,
                () -> pacts.recordSignature(
                        season, UnitId.chosen(form.unit()), form.signer(), form.document(), actor))) {
            return page("pacts/pact", season, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "pacts.paper.saved");
        return new ModelAndView(ADDRESS);
    }

    private ModelAndView page(String view, SeasonId season, Actor actor, HttpStatus status) {
        var pact = pacts.pact(season, actor).orElse(null);
        var members = directory.members(season.cluster(), season.year());
        var promises = registered.of(season, actor);
        var assigner = actor.isProvincial() || actor.is(Role.ADMINISTRATOR);
        var page = new PactPage(
                season,
                directory.cluster(season.cluster()),
                members,
                pact,
                targets.lines(members, season.year(), promises),
                targets.adjusted(members, season.year()),
                registered.changed(season, actor),
                PactTargets.fingerprint(promises),
                assigner ? registered.adoptable(season, actor).size() : 0,
                seasons.of(season.cluster()).stream()
                        .map(each -> each.id().year())
                        .toList(),
                journal.head());
        return new ModelAndView(view, status)
                .addObject("page", page)
                .addObject("keeper", pacts.keeps(season, actor))
                .addObject("signs", pacts.signs(season, actor))
                .addObject("registers", registered.isOpenTo(season, actor))
                .addObject("own", actor.unit())
                .addObject("ownTargets", ownTargets(season, actor))
                .addObject("assigner", assigner)
                .addObject("names", members.stream().collect(Collectors.toMap(UnitView::id, UnitView::name)))
                .addObject(
                        "indicators",
                        catalogue.all().stream().collect(Collectors.toMap(IndicatorView::code, Function.identity())));
    }

    /** What stands for the targets of the actor's unit as they are shown. */
    private String ownTargets(SeasonId season, Actor actor) {
        var unit = actor.unit();
        return unit == null ? "" : registered.fingerprint(season, unit);
    }
}
