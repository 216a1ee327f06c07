package vn.thidua.scorecardeditor.web;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.DraftView;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecardeditor.ScorecardEdits;
import vn.thidua.scorecardeditor.ScorecardEdits.Shift;

/** A content group of a draft. */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}/du-thao/nhom")
class DraftGroupController {

    private static final String FORM = "group";
    private static final String NEW = "moi";

    private final ScorecardDrafting drafting;
    private final DraftWriter writer;

    DraftGroupController(ScorecardDrafting drafting, DraftWriter writer) {
        this.drafting = drafting;
        this.writer = writer;
    }

    @GetMapping("/{nhom}")
    ModelAndView edit(@PathVariable String code, @PathVariable("nhom") String group, @CurrentActor Actor actor) {
        var draft = drafting.require(new DraftId(code), actor);
        return page(
                draft, group, GroupForm.of(ScorecardEdits.requireGroup(draft.scorecard(), group), draft.revision()));
    }

    @GetMapping("/" + NEW)
    ModelAndView begin(@PathVariable String code, @CurrentActor Actor actor) {
        var draft = drafting.require(new DraftId(code), actor);
        var next = RomanNumeral.of(draft.scorecard().groups().size() + 1);
        return page(draft, null, GroupForm.blank(draft.revision(), next));
    }

    @PostMapping("/{nhom}")
    Object save(
            @PathVariable String code,
            @PathVariable("nhom") String group,
            @RequestParam long revision,
            @ModelAttribute(FORM) GroupForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var described = form.read(errors);
        var isNew = group.equals(NEW);
        UnaryOperator<Scorecard> change = isNew
                ? card -> ScorecardEdits.addGroup(card, described.orElseThrow())
                : card -> ScorecardEdits.replaceGroup(card, group, described.orElseThrow());
        var id = new DraftId(code);
        if (!writer.refused(errors, id, revision, "group/" + Typed.text(form.code()), change, actor)) {
            return "redirect:/quan-tri/bang-diem/{code}/du-thao#nhom-" + Typed.text(form.code());
        }
        var draft = drafting.require(id, actor);
        var page = page(draft, isNew ? null : group, form.seen(draft.revision()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return page;
    }

    @PostMapping("/{nhom}/chuyen")
    String move(
            @PathVariable String code,
            @PathVariable("nhom") String group,
            @RequestParam("ve") Shift shift,
            @RequestParam long revision,
            @CurrentActor Actor actor) {
        drafting.revise(
                new DraftId(code),
                revision,
                "group/" + group,
                card -> ScorecardEdits.moveGroup(card, group, shift),
                actor);
        return "redirect:/quan-tri/bang-diem/{code}/du-thao#nhom-" + group;
    }

    @PostMapping("/{nhom}/xoa")
    String remove(
            @PathVariable String code,
            @PathVariable("nhom") String group,
            @RequestParam long revision,
            @CurrentActor Actor actor) {
        drafting.revise(
                new DraftId(code), revision, "group/" + group, card -> ScorecardEdits.removeGroup(card, group), actor);
        return "redirect:/quan-tri/bang-diem/{code}/du-thao";
    }

    private static ModelAndView page(DraftView draft, @Nullable String own, GroupForm form) {
        var page = new ModelAndView("scorecardeditor/group");
        page.addObject(FORM, form);
        page.addObject("draft", draft);
        page.addObject("own", own);
        page.addObject("kinds", GroupKind.values());
        return page;
    }
}
