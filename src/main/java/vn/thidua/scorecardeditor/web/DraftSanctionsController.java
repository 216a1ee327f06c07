package vn.thidua.scorecardeditor.web;

import java.util.LinkedHashMap;
import java.util.Map;
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
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.DraftView;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecardeditor.ScorecardEdits;

/** What a draft does to a unit's class when something has occurred (chế tài). */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}/du-thao/che-tai")
class DraftSanctionsController {

    private static final String FORM = "sanctioning";

    private final ScorecardDrafting drafting;
    private final DraftWriter writer;

    DraftSanctionsController(ScorecardDrafting drafting, DraftWriter writer) {
        this.drafting = drafting;
        this.writer = writer;
    }

    @GetMapping
    ModelAndView edit(@PathVariable String code, @CurrentActor Actor actor) {
        var draft = drafting.require(new DraftId(code), actor);
        return page(draft, SanctionsForm.of(draft.scorecard(), draft.revision()));
    }

    @PostMapping
    Object save(
            @PathVariable String code,
            @ModelAttribute(FORM) SanctionsForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var id = new DraftId(code);
        var read = form.read(errors);
        var refused = writer.refused(
                errors,
                id,
                form.revision(),
                "sanctions",
                card -> ScorecardEdits.withSanctions(card, read.orElseThrow()),
                actor);
        if (!refused) {
            return "redirect:/quan-tri/bang-diem/{code}/du-thao#che-tai";
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
            @ModelAttribute(FORM) SanctionsForm form,
            BindingResult ignored,
            @CurrentActor Actor actor) {
        return page(drafting.require(new DraftId(code), actor), form.after(RowAction.parse(action)));
    }

    private static ModelAndView page(DraftView draft, SanctionsForm form) {
        var page = new ModelAndView("scorecardeditor/sanctions");
        page.addObject(FORM, form);
        page.addObject("draft", draft);
        page.addObject("effects", ClassSanction.Effect.values());
        page.addObject("criteria", criteria(draft.scorecard(), form));
        return page;
    }

    /** Names by code: the criteria that count occurrences, and whatever the form names already. */
    private static Map<String, String> criteria(Scorecard card, SanctionsForm form) {
        var names = new LinkedHashMap<String, String>();
        card.leaves().stream()
                .filter(leaf -> leaf.rule() != null && leaf.rule().inputs().contains(InputKind.COUNT))
                .forEach(leaf -> names.put(leaf.code(), leaf.name()));
        form.rows().stream()
                .map(row -> Typed.text(row.criterion()))
                .filter(code -> !code.isEmpty())
                .forEach(code -> names.computeIfAbsent(
                        code,
                        named ->
                                card.criterion(named).map(found -> found.name()).orElse("")));
        return names;
    }
}
