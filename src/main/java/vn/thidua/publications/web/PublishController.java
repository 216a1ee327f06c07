package vn.thidua.publications.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.platform.web.Attempt;
import vn.thidua.publications.Disclosure;
import vn.thidua.publications.PublicFace;
import vn.thidua.publications.PublicationService;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.ReleaseDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;

/** Where the province publishes: the years, one year's checklist, the preview, the act. */
@Controller
class PublishController {

    private final PublicationService publications;
    private final PublishedYears published;
    private final SeasonService seasons;
    private final Directory directory;
    private final PublicFace face;
    private final ReleaseDesk releases;
    private final Clock clock;

    PublishController(
            PublicationService publications,
            PublishedYears published,
            SeasonService seasons,
            Directory directory,
            PublicFace face,
            ReleaseDesk releases,
            Clock clock) {
        this.publications = publications;
        this.published = published;
        this.seasons = seasons;
        this.directory = directory;
        this.face = face;
        this.releases = releases;
        this.clock = clock;
    }

    @GetMapping("/cong-bo")
    String years(@CurrentActor Actor actor, Model model) {
        var years = publications.years(actor);
        model.addAttribute("years", years);
        model.addAttribute(
                "names",
                years.stream()
                        .map(SeasonId::cluster)
                        .distinct()
                        .collect(Collectors.toMap(
                                id -> id, id -> directory.cluster(id).name())));
        return "publications/years";
    }

    @GetMapping("/cong-bo/{cluster}/{year}")
    String year(@PathVariable ClusterId cluster, @PathVariable Year year, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", new PublishForm(LocalDate.now(clock), Disclosure.CRITERIA, null, null));
        return page(new SeasonId(cluster, year), actor, model);
    }

    @PostMapping("/cong-bo/{cluster}/{year}/hen-gio")
    String plan(
            @PathVariable ClusterId cluster,
            @PathVariable Year year,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        var season = new SeasonId(cluster, year);
        if (form.dueAt() == null && !errors.hasFieldErrors("dueAt")) {
            errors.rejectValue("dueAt", "publications.form.dueAt.error");
        }
        if (Attempt.refused(errors, () -> releases.plan(season, form.terms(), form.dueAt(clock.getZone()), actor))) {
            return refused(season, actor, model, response);
        }
        return "redirect:/cong-bo/{cluster}/{year}";
    }

    @PostMapping("/cong-bo/{cluster}/{year}/bo-hen")
    String callOff(@PathVariable ClusterId cluster, @PathVariable Year year, @CurrentActor Actor actor) {
        releases.withdraw(new SeasonId(cluster, year), actor);
        return "redirect:/cong-bo/{cluster}/{year}";
    }

    @GetMapping("/cong-bo/{cluster}/{year}/xem-truoc")
    String preview(
            @PathVariable ClusterId cluster,
            @PathVariable Year year,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        var season = new SeasonId(cluster, year);
        if (errors.hasErrors()) {
            return page(season, actor, model);
        }
        model.addAttribute("preview", "/cong-bo/" + cluster + "/" + year);
        return face.show(publications.preview(season, form.terms(), actor), locale, model);
    }

    @PostMapping("/cong-bo/{cluster}/{year}")
    String publish(
            @PathVariable ClusterId cluster,
            @PathVariable Year year,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        var season = new SeasonId(cluster, year);
        if (Attempt.refused(errors, () -> publications.publish(season, form.terms(), actor))) {
            return refused(season, actor, model, response);
        }
        return "redirect:/cong-bo/{cluster}/{year}";
    }

    private String refused(SeasonId season, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(season, actor, model);
    }

    private String page(SeasonId season, Actor actor, Model model) {
        model.addAttribute("checklist", publications.checklist(season, actor));
        model.addAttribute("season", seasons.season(season).id());
        model.addAttribute("cluster", directory.cluster(season.cluster()));
        model.addAttribute("editions", published.editions(season.cluster().clusterId(), season.year()));
        model.addAttribute("disclosures", Disclosure.values());
        model.addAttribute("planned", releases.planned(season, actor).orElse(null));
        model.addAttribute("refused", releases.refused(season, actor).orElse(null));
        model.addAttribute("viewings", releases.viewings(season, actor));
        return "publications/publish";
    }
}
