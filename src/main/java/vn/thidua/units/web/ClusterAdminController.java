package vn.thidua.units.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.thidua.platform.PortalSettings;
import vn.thidua.platform.web.Attempt;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterKind;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** Clusters and blocks as the administrator keeps them, with their members over time. */
@Controller
@RequestMapping("/quan-tri/cum")
class ClusterAdminController {

    private static final String ONE = "redirect:/quan-tri/cum/{id}";

    private final Directory directory;
    private final ClusterRegister register;
    private final PortalSettings portal;

    ClusterAdminController(Directory directory, ClusterRegister register, PortalSettings portal) {
        this.directory = directory;
        this.register = register;
        this.portal = portal;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("units/clusters", Map.of("clusters", directory.clusters()));
    }

    @GetMapping("/moi")
    ModelAndView blank() {
        return form("units/new-cluster", HttpStatus.OK).addObject("cluster", ClusterForm.empty(portal.province()));
    }

    @PostMapping
    ModelAndView define(
            @Valid @ModelAttribute("cluster") ClusterForm form, BindingResult errors, RedirectAttributes redirect) {
        var from = TypedDate.read(form.validFrom(), "validFrom", errors);
        var to = TypedDate.read(form.validTo(), "validTo", errors);
        if (Attempt.refused(
                errors, () -> register.define(form.cluster(new ClusterId(form.key()), requireNonNull(from), to)))) {
            return form("units/new-cluster", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addAttribute("id", form.key());
        redirect.addFlashAttribute("done", "units.saved");
        return new ModelAndView(ONE);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable ClusterId id) {
        return page(id, HttpStatus.OK)
                .addObject("cluster", ClusterForm.of(directory.cluster(id)))
                .addObject("spell", new SpellForm(null, null, null));
    }

    @PostMapping("/{id}")
    ModelAndView revise(
            @PathVariable ClusterId id,
            @Valid @ModelAttribute("cluster") ClusterForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var from = TypedDate.read(form.validFrom(), "validFrom", errors);
        var to = TypedDate.read(form.validTo(), "validTo", errors);
        if (Attempt.refused(errors, () -> register.revise(form.cluster(id, requireNonNull(from), to)))) {
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT).addObject("spell", new SpellForm(null, null, null));
        }
        redirect.addFlashAttribute("done", "units.saved");
        return new ModelAndView(ONE);
    }

    /** The last day of a membership as it is typed. */
    record EndForm(@NotBlank(message = "{form.missing}") String lastDay) {

        EndForm(@Nullable String lastDay) {
            this.lastDay = UnitForm.typed(lastDay);
        }
    }

    @PostMapping("/{id}/thanh-vien")
    ModelAndView admit(
            @PathVariable ClusterId id,
            @Valid @ModelAttribute("spell") SpellForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var from = TypedDate.read(form.firstDay(), "firstDay", errors);
        var to = TypedDate.read(form.untilDay(), "untilDay", errors);
        if (Attempt.refused(errors, () -> register.admit(id, new UnitId(form.unit()), requireNonNull(from), to))) {
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("cluster", ClusterForm.of(directory.cluster(id)));
        }
        redirect.addFlashAttribute("done", "units.membership.saved");
        return new ModelAndView(ONE);
    }

    /** Ends a membership on the day typed. */
    @PostMapping("/{id}/thanh-vien/{spell}")
    ModelAndView release(
            @PathVariable ClusterId id,
            @PathVariable UUID spell,
            @Valid @ModelAttribute("end") EndForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var day = TypedDate.read(form.lastDay(), "lastDay", errors);
        if (Attempt.refused(errors, () -> register.release(id, spell, requireNonNull(day)))) {
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("ending", spell)
                    .addObject("cluster", ClusterForm.of(directory.cluster(id)))
                    .addObject("spell", new SpellForm(null, null, null));
        }
        redirect.addFlashAttribute("done", "units.membership.saved");
        return new ModelAndView(ONE);
    }

    private ModelAndView page(ClusterId id, HttpStatus status) {
        var units = directory.units();
        return form("units/cluster", status)
                .addObject("known", directory.cluster(id))
                .addObject("spells", directory.memberships(id))
                .addObject("units", units)
                .addObject("names", units.stream().collect(Collectors.toMap(UnitView::id, UnitView::fullName)));
    }

    private static ModelAndView form(String view, HttpStatus status) {
        return new ModelAndView(view, status).addObject("kinds", List.of(ClusterKind.values()));
    }
}
