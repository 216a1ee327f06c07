package vn.thidua.crosschecks.web;

import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.crosschecks.CheckPlanService;
import vn.thidua.crosschecks.DiscussionId;
import vn.thidua.crosschecks.DiscussionKind;
import vn.thidua.crosschecks.DiscussionService;
import vn.thidua.crosschecks.Verdict;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.Subject;
import vn.thidua.platform.web.Attempt;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** Remarks and objections: all of a year's, and those about one figure, where they are answered, settled and ruled on. */
@Controller
@SeasonPages
@RequestMapping("/kiem-tra-cheo/{cum}/{nam}")
class DiscussionController {

    private static final String ONE = "/{donvi}/y-kien/{o}";
    private static final String BACK = "redirect:/kiem-tra-cheo/{cum}/{nam}" + ONE;
    private static final String FORM = "form";

    private final DiscussionService discussions;
    private final DiscussionAssembler assembler;
    private final CheckPlanService plans;

    DiscussionController(DiscussionService discussions, DiscussionAssembler assembler, CheckPlanService plans) {
        this.discussions = discussions;
        this.assembler = assembler;
        this.plans = plans;
    }

    @ModelAttribute("overlooks")
    boolean overlooks(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return plans.overlooks(new SeasonId(cum, nam), actor);
    }

    @GetMapping("/y-kien")
    ModelAndView all(@ModelAttribute(name = "season", binding = false) SeasonId season, @CurrentActor Actor actor) {
        return new ModelAndView("crosschecks/list", "entries", assembler.all(season, actor));
    }

    @GetMapping(ONE)
    ModelAndView one(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @PathVariable String o,
            @CurrentActor Actor actor) {
        return page(DossierKey.of(season, donvi), o, null, actor, HttpStatus.OK).addObject(FORM, SpokenForm.empty());
    }

    /** Begins a remark or an objection. */
    @PostMapping(ONE)
    ModelAndView begin(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @PathVariable String o,
            @ModelAttribute(FORM) SpokenForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var report = DossierKey.of(season, donvi);
        discussions.requireSpeaker(report, Subject.of(o), actor);
        if (Attempt.refused(errors, () -> begin(report, Subject.of(o), form, actor))) {
            return page(report, o, null, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(BACK);
    }

    private void begin(DossierKey report, Subject subject, SpokenForm form, Actor actor) {
        if (form.requireKind() == DiscussionKind.REMARK) {
            discussions.remark(report, subject, form.words(), actor);
        } else {
            discussions.object(report, subject, form.words(), actor);
        }
    }

    /** Replies to one, settles it, or rules on it. Whoever speaks second sees first what was said meanwhile. */
    @PostMapping(ONE + "/{id}")
    ModelAndView answer(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @PathVariable String o,
            @PathVariable UUID id,
            @ModelAttribute(FORM) SpokenForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var report = DossierKey.of(season, donvi);
        discussions.requirePart(report, new DiscussionId(id), actor);
        try {
            if (Attempt.refused(errors, () -> answer(report, new DiscussionId(id), form, actor))) {
                return page(report, o, id, actor, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return new ModelAndView(BACK);
        } catch (OptimisticLockingFailureException spokenMeanwhile) {
            errors.reject("crosschecks.spokenMeanwhile");
            return page(report, o, id, actor, HttpStatus.CONFLICT);
        }
    }

    private void answer(DossierKey report, DiscussionId id, SpokenForm form, Actor actor) {
        var version = form.seenVersion();
        switch (form.requireAct()) {
            case REPLY -> discussions.reply(report, id, version, form.words(), actor);
            case RESOLVE -> discussions.resolve(report, id, version, form.words(), actor);
            case UPHOLD -> discussions.rule(report, id, version, Verdict.UPHELD, form.words(), actor);
            case DISMISS -> discussions.rule(report, id, version, Verdict.DISMISSED, form.words(), actor);
        }
    }

    private ModelAndView page(DossierKey report, String o, @Nullable UUID answered, Actor actor, HttpStatus status) {
        return new ModelAndView("crosschecks/discussion", status)
                .addObject("page", assembler.page(report, Subject.of(o), actor))
                .addObject("report", report)
                .addObject("answered", answered == null ? "" : answered.toString());
    }
}
