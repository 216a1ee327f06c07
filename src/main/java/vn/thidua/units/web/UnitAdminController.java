package vn.thidua.units.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.thidua.platform.web.Attempt;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.units.Directory;
import vn.thidua.units.SuccessionKind;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitRegister;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

/** Units as the administrator keeps them. */
@Controller
@RequestMapping("/quan-tri/don-vi")
class UnitAdminController {

    private static final String ONE = "redirect:/quan-tri/don-vi/{id}";

    private final Directory directory;
    private final UnitRegister register;

    UnitAdminController(Directory directory, UnitRegister register) {
        this.directory = directory;
        this.register = register;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        var units = directory.units();
        var found = units.stream().filter(unit -> mentions(unit, q)).toList();
        return new ModelAndView("units/units", Map.of("units", found, "total", units.size(), "q", q));
    }

    private static boolean mentions(UnitView unit, String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        return (unit.fullName() + " " + unit.id() + " " + unit.officialCode())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    @GetMapping("/moi")
    ModelAndView blank() {
        return form("units/new-unit", HttpStatus.OK).addObject("unit", UnitForm.empty());
    }

    @PostMapping
    ModelAndView define(
            @Valid @ModelAttribute("unit") UnitForm form, BindingResult errors, RedirectAttributes redirect) {
        var validity = form.validity(errors);
        if (Attempt.refused(errors, () -> register.define(form.unit(new UnitId(form.key()), validity)))) {
            return form("units/new-unit", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addAttribute("id", form.key());
        redirect.addFlashAttribute("done", "units.saved");
        return new ModelAndView(ONE);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UnitId id) {
        return page(id, HttpStatus.OK)
                .addObject("unit", UnitForm.of(directory.unit(id)))
                .addObject("succession", SuccessionForm.empty());
    }

    @PostMapping("/{id}")
    ModelAndView revise(
            @PathVariable UnitId id,
            @Valid @ModelAttribute("unit") UnitForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var validity = form.validity(errors);
        if (Attempt.refused(errors, () -> register.revise(form.unit(id, validity)))) {
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT).addObject("succession", SuccessionForm.empty());
        }
        redirect.addFlashAttribute("done", "units.saved");
        return new ModelAndView(ONE);
    }

    @PostMapping("/{id}/ke-thua")
    ModelAndView succeed(
            @PathVariable UnitId id,
            @Valid @ModelAttribute("succession") SuccessionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var day = TypedDate.read(form.effectiveOn(), "effectiveOn", errors);
        if (day == null) {
            if (!errors.hasErrors()) {
                errors.rejectValue("effectiveOn", "form.missing");
            }
        } else {
            Attempt.refused(errors, () -> register.recordSuccession(form.succession(id, day)));
        }
        if (errors.hasErrors()) {
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT).addObject("unit", UnitForm.of(directory.unit(id)));
        }
        redirect.addFlashAttribute("done", "units.succession.saved");
        return new ModelAndView(ONE);
    }

    private ModelAndView page(UnitId id, HttpStatus status) {
        var units = directory.units();
        return form("units/unit", status)
                .addObject("known", directory.unit(id))
                .addObject("successions", directory.successions(id))
                .addObject("names", units.stream().collect(Collectors.toMap(UnitView::id, UnitView::fullName)))
                .addObject("kinds", List.of(SuccessionKind.values()))
                .addObject(
                        "others",
                        units.stream().filter(unit -> !unit.id().equals(id)).toList());
    }

    private static ModelAndView form(String view, HttpStatus status) {
        return new ModelAndView(view, status).addObject("types", List.of(UnitType.values()));
    }
}
