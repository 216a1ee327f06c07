package vn.thidua.signedpapers.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.thidua.platform.web.Attempt;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.signedpapers.SignedPaperId;
import vn.thidua.signedpapers.SignedPaperService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/** The signed originals of a year: listed, attached, taken away, and handed out as attachments. */
@Controller
@RequestMapping("/xep-hang/{cum}/{nam}/van-ban-da-ky")
class SignedPaperController {

    private static final String ADDRESS = "redirect:/xep-hang/{cum}/{nam}/van-ban-da-ky";

    private final SignedPaperService papers;
    private final SeasonService seasons;
    private final Directory directory;

    SignedPaperController(SignedPaperService papers, SeasonService seasons, Directory directory) {
        this.papers = papers;
        this.seasons = seasons;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView list(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return page(new SeasonId(cum, nam), actor, HttpStatus.OK).addObject("form", SignedPaperForm.empty());
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @Valid @ModelAttribute("form") SignedPaperForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = new SeasonId(cum, nam);
        papers.requireKeeper(season, actor);
        if (form.lacksFile()) {
            errors.rejectValue("file", "signedpapers.file.missing");
        }
        if (Attempt.refused(errors, () -> attach(season, form, actor))) {
            return page(season, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "signedpapers.attached");
        return new ModelAndView(ADDRESS);
    }

    private void attach(SeasonId season, SignedPaperForm form, Actor actor) {
        papers.attach(
                season,
                requireNonNull(form.form()),
                form.imprint(),
                form.isDisclosed(),
                form.name(),
                requireNonNull(form.file()),
                actor);
    }

    /** Never shown in the browser, whatever it is: saved under its own name. */
    @GetMapping("/{ban}")
    ResponseEntity<Resource> download(
            @PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UUID ban, @CurrentActor Actor actor) {
        var season = new SeasonId(cum, nam);
        var id = new SignedPaperId(ban);
        var scan = papers.scan(season, id, actor);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(scan.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(scan.type().mediaType()))
                .contentLength(scan.size())
                .body(new InputStreamResource(papers.read(season, id, actor)));
    }

    @PostMapping("/{ban}/go")
    String withdraw(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @PathVariable UUID ban,
            @RequestParam(name = "ly-do", required = false) @Nullable String reason,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        papers.withdraw(new SeasonId(cum, nam), new SignedPaperId(ban), reason, actor);
        redirect.addFlashAttribute("done", "signedpapers.withdrawn");
        return ADDRESS;
    }

    private ModelAndView page(SeasonId season, Actor actor, HttpStatus status) {
        var page = new ModelAndView("signedpapers/list");
        page.setStatus(status);
        return page.addObject("season", season)
                .addObject("cluster", directory.cluster(season.cluster()))
                .addObject("papers", papers.of(season, actor))
                .addObject("actor", actor)
                .addObject(
                        "names",
                        directory.members(season.cluster(), season.year()).stream()
                                .collect(Collectors.toMap(UnitView::id, UnitView::fullName)))
                .addObject("scored", seasons.isScored(season))
                .addObject("overseer", papers.isOverseer(season, actor))
                .addObject("attachable", papers.attachable(season, actor))
                .addObject("largest", papers.largest());
    }
}
