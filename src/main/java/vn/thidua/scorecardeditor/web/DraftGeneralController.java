package vn.thidua.scorecardeditor.web;

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
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.DraftView;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecardeditor.ScorecardEdits;

/** What holds for a draft as a whole: name, years, limits, legal basis. */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}/du-thao/chung")
class DraftGeneralController {

    private static final String FORM = "general";

    private final ScorecardDrafting drafting;
    private final DraftWriter writer;

    DraftGeneralController(ScorecardDrafting drafting, DraftWriter writer) {
        this.drafting = drafting;
        this.writer = writer;
    }

    @GetMapping
    ModelAndView edit(@PathVariable String code, @CurrentActor Actor actor) {
        var draft = drafting.require(new DraftId(code), actor);
        return page(draft, GeneralForm.of(draft.scorecard(), draft.revision()));
    }

    @PostMapping
    Object save(
            @PathVariable String code,
            @ModelAttribute(FORM) GeneralForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var id = new DraftId(code);
        var version = drafting.require(id, actor).scorecard().version();
        var described = form.read(code, version, errors);
        var refused = writer.refused(
                errors,
                id,
                form.revision(),
                "general",
                card -> ScorecardEdits.describe(card, described.orElseThrow()),
                actor);
        if (!refused) {
            return "redirect:/quan-tri/bang-diem/{code}/du-thao";
        }
        var draft = drafting.require(id, actor);
        var page = page(draft, form.seen(draft.revision()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return page;
    }

    @PostMapping(params = "hang")
    ModelAndView changeRows(
            @PathVariable String code,
            @RequestParam("hang") String action,
            @ModelAttribute(FORM) GeneralForm form,
            BindingResult ignored,
            @CurrentActor Actor actor) {
        return page(drafting.require(new DraftId(code), actor), form.after(RowAction.parse(action)));
    }

    private static ModelAndView page(DraftView draft, GeneralForm form) {
        var page = new ModelAndView("scorecardeditor/general");
        page.addObject(FORM, form);
        page.addObject("draft", draft);
        return page;
    }
}
