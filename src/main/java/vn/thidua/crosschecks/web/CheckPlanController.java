package vn.thidua.crosschecks.web;

import java.time.Year;
import java.util.List;
import java.util.Objects;
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
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.crosschecks.CheckPlanService;
import vn.thidua.crosschecks.CheckPlanView;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.web.Attempt;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** Who checks whom in a cluster's year: the plan, its seed and reason, and the forms to draw or change it. */
@Controller
@SeasonPages
@RequestMapping("/kiem-tra-cheo/{cum}/{nam}/phan-cong")
class CheckPlanController {

    private static final String BACK = "redirect:/kiem-tra-cheo/{cum}/{nam}/phan-cong";
    private static final String DRAW = "draw";
    private static final String CHANGE = "change";

    private final CheckPlanService plans;
    private final Directory directory;

    CheckPlanController(CheckPlanService plans, Directory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    /** A draw as typed; the seed is empty where chance may choose. */
    record DrawForm(@Nullable String seed, @Nullable String reason) {

        private static final String SEED = "\\d{1,9}";

        @Nullable
        Long number() {
            var text = Objects.requireNonNullElse(seed, "").strip();
            if (!text.isEmpty() && !text.matches(SEED)) {
                throw new RuleViolation("crosschecks.seed.notANumber");
            }
            return text.isEmpty() ? null : Long.valueOf(text);
        }
    }

    /** A change of one checker as typed. */
    record ChangeForm(
            @Nullable String checked,
            @Nullable String checker,
            @Nullable String why) {}

    /** One sheet, by the names of who wrote it and who checks it. */
    record Line(UnitView checked, @Nullable UnitView checker) {}

    @ModelAttribute("overlooks")
    boolean overlooks(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return plans.overlooks(new SeasonId(cum, nam), actor);
    }

    @GetMapping
    ModelAndView show(@ModelAttribute(name = "season", binding = false) SeasonId season, @CurrentActor Actor actor) {
        return page(season, actor, HttpStatus.OK)
                .addObject(DRAW, new DrawForm("", ""))
                .addObject(CHANGE, new ChangeForm("", "", ""));
    }

    @PostMapping
    ModelAndView draw(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @ModelAttribute(DRAW) DrawForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var reason = Objects.requireNonNullElse(form.reason(), "");
        if (Attempt.refused(errors, () -> plans.draw(season, form.number(), reason, actor))) {
            return page(season, actor, HttpStatus.UNPROCESSABLE_CONTENT).addObject(CHANGE, new ChangeForm("", "", ""));
        }
        redirect.addFlashAttribute("done", "crosschecks.draw.done");
        return new ModelAndView(BACK);
    }

    @PostMapping("/doi")
    ModelAndView reassign(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @ModelAttribute(CHANGE) ChangeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        plans.requireAssigner(season, actor);
        if (Attempt.refused(
                errors,
                () -> plans.reassign(
                        season,
                        UnitId.chosen(form.checked()),
                        UnitId.chosen(form.checker()),
                        Objects.requireNonNullElse(form.why(), ""),
                        actor))) {
            return page(season, actor, HttpStatus.UNPROCESSABLE_CONTENT).addObject(DRAW, new DrawForm("", ""));
        }
        redirect.addFlashAttribute("done", "crosschecks.change.done");
        return new ModelAndView(BACK);
    }

    private ModelAndView page(SeasonId season, Actor actor, HttpStatus status) {
        var plan = plans.plan(season, actor).orElse(null);
        var members = directory.members(season.cluster(), season.year());
        return new ModelAndView("crosschecks/plan", status)
                .addObject("plan", plan)
                .addObject("members", members)
                .addObject("lines", plan == null ? List.of() : lines(plan, members))
                .addObject("assigns", plans.assigns(season, actor));
    }

    private List<Line> lines(CheckPlanView plan, List<UnitView> members) {
        return members.stream()
                .map(member -> {
                    var checker = plan.checkers().get(member.id());
                    return new Line(member, checker == null ? null : directory.unit(checker));
                })
                .toList();
    }
}
