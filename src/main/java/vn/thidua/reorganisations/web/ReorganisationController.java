package vn.thidua.reorganisations.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.reorganisations.ExampleOf2025;
import vn.thidua.reorganisations.PlanReader;
import vn.thidua.reorganisations.Preview;
import vn.thidua.reorganisations.Reorganisation;
import vn.thidua.reorganisations.ReorganisationService;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;
import vn.thidua.units.SuccessionKind;
import vn.thidua.units.UnitId;

/** The guided act: say what changes, see what it will do, then confirm. */
@Controller
@RequestMapping("/quan-tri/don-vi/sap-xep")
class ReorganisationController {

    private final ReorganisationService reorganisations;
    private final PlanReader reader;
    private final ExampleOf2025 example;
    private final Directory directory;
    private final MessageSource messages;

    ReorganisationController(
            ReorganisationService reorganisations,
            PlanReader reader,
            ExampleOf2025 example,
            Directory directory,
            MessageSource messages) {
        this.reorganisations = reorganisations;
        this.reader = reader;
        this.example = example;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView blank(@RequestParam(defaultValue = "") String tu) {
        return form(HttpStatus.OK).addObject("plan", PlanForm.from(tu));
    }

    /** What it would do; nothing is done yet. */
    @PostMapping("/xem-truoc")
    ModelAndView preview(
            @Valid @ModelAttribute("plan") PlanForm form, BindingResult errors, @CurrentActor Actor actor) {
        var preview = attempt(form, errors, actor);
        return preview == null ? form(HttpStatus.UNPROCESSABLE_CONTENT) : page(preview);
    }

    @PostMapping
    ModelAndView carryOut(
            @Valid @ModelAttribute("plan") PlanForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var preview = attempt(form, errors, actor);
        if (preview == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!confirmed) {
            errors.reject("reorganisations.notConfirmed");
        }
        if (Attempt.refused(errors, () -> reorganisations.carryOut(preview.plan(), fingerprint, actor))) {
            var again = page(preview);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        redirect.addAttribute("id", preview.plan().predecessors().get(0).toString());
        redirect.addFlashAttribute("done", "reorganisations.done");
        return new ModelAndView("redirect:/quan-tri/don-vi/{id}");
    }

    /** The end of a district in 2025, to look at. */
    @GetMapping("/vi-du/{id}")
    ModelAndView example(@PathVariable UnitId id, @CurrentActor Actor actor, Locale language) {
        var successors = example.successorsOf(id).orElseThrow(() -> new NotFound(id));
        var plan = reader.read(
                SuccessionKind.SPLIT,
                id.toString(),
                successors,
                true,
                ExampleOf2025.EFFECTIVE_ON,
                false,
                successors.lines().findFirst().orElse(""),
                messages.getMessage("reorganisations.example.document", null, language));
        return page(reorganisations.preview(plan, actor)).addObject("example", true);
    }

    private @Nullable Preview attempt(PlanForm form, BindingResult errors, Actor actor) {
        var day = TypedDate.read(form.effectiveOn(), "effectiveOn", errors);
        if (day == null && form.effectiveOn().isEmpty()) {
            errors.rejectValue("effectiveOn", "form.missing");
        }
        var made = new Preview[1];
        var refused = Attempt.refused(errors, () -> made[0] = reorganisations.preview(read(form, errors), actor));
        return refused ? null : made[0];
    }

    private Reorganisation read(PlanForm form, BindingResult errors) {
        var day = requireNonNull(TypedDate.read(form.effectiveOn(), "effectiveOn", errors));
        return reader.read(
                form.kind(),
                form.predecessors(),
                form.successors(),
                !form.part(),
                day,
                form.joining(),
                form.custodian(),
                form.document());
    }

    private ModelAndView form(HttpStatus status) {
        return new ModelAndView("reorganisations/plan", status)
                .addObject("kinds", List.of(SuccessionKind.values()))
                .addObject("districts", example.districts());
    }

    private ModelAndView page(Preview preview) {
        var names = new HashMap<UnitId, String>();
        directory.units().forEach(unit -> names.put(unit.id(), unit.fullName()));
        preview.plan().successors().forEach(successor -> names.put(successor.id(), successor.fullName()));
        return new ModelAndView("reorganisations/preview")
                .addObject("preview", preview)
                .addObject("names", Map.copyOf(names))
                .addObject(
                        "clusters",
                        directory.clusters().stream().collect(Collectors.toMap(ClusterView::id, ClusterView::name)));
    }
}
