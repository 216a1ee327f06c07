package vn.thidua.scorecardeditor.web;

import java.util.List;
import java.util.Locale;
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
import vn.thidua.platform.web.Attempt;
import vn.thidua.rulechecks.Finding;
import vn.thidua.rulechecks.Finding.Severity;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.DraftView;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardLibrary;

/** The check before a table is issued, and the act itself. */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}/du-thao/ban-hanh")
class ScorecardIssueController {

    private static final String FORM = "issue";

    private final ScorecardDrafting drafting;
    private final ScorecardLibrary library;
    private final ScorecardDiff diff;
    private final FindingLines lines;

    ScorecardIssueController(
            ScorecardDrafting drafting, ScorecardLibrary library, ScorecardDiff diff, FindingLines lines) {
        this.drafting = drafting;
        this.library = library;
        this.diff = diff;
        this.lines = lines;
    }

    @GetMapping
    ModelAndView check(@PathVariable String code, @CurrentActor Actor actor, Locale language) {
        var draft = drafting.require(new DraftId(code), actor);
        return page(draft, IssueForm.blank(draft.revision()), language);
    }

    @PostMapping
    Object issue(
            @PathVariable String code,
            @ModelAttribute(FORM) IssueForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Locale language) {
        var id = new DraftId(code);
        var draft = drafting.require(id, actor);
        var card = draft.scorecard();
        var warnings = of(Severity.WARNING, drafting.findings(card));
        var date = GeneralForm.date(errors, "decisionDate", form.decisionDate());
        requireReasons(form, warnings, errors);
        if (!card.illustrative()) {
            Typed.required(errors, "decisionNumber", form.decisionNumber());
            Typed.required(errors, "decisionDate", form.decisionDate());
        }
        if (!refused(
                errors,
                () -> drafting.issue(
                        id,
                        form.revision(),
                        Typed.textOrNull(form.decisionNumber()),
                        date,
                        form.reasonsFor(warnings),
                        actor))) {
            return "redirect:/quan-tri/bang-diem/{code}/ban/" + card.version();
        }
        var page = page(draft, form.seen(draft.revision()), language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return page;
    }

    private static void requireReasons(IssueForm form, List<Finding> warnings, BindingResult errors) {
        for (var index = 0; index < warnings.size(); index++) {
            if (form.reason(index).isEmpty()) {
                errors.rejectValue("reasons", "editor.issue.reasonMissing");
                return;
            }
        }
    }

    private static boolean refused(BindingResult errors, Runnable act) {
        try {
            return Attempt.refused(errors, act);
        } catch (OptimisticLockingFailureException conflict) {
            errors.reject("editor.changedMeanwhile");
            return true;
        }
    }

    private ModelAndView page(DraftView draft, IssueForm form, Locale language) {
        var card = draft.scorecard();
        var findings = drafting.findings(card);
        var page = new ModelAndView("scorecardeditor/issue");
        page.addObject(FORM, form);
        page.addObject("draft", draft);
        page.addObject("blocking", lines.of(card, of(Severity.ERROR, findings), language));
        page.addObject("warnings", lines.of(card, of(Severity.WARNING, findings), language));
        page.addObject(
                "places",
                card.version() == 1
                        ? List.of()
                        : diff.between(
                                library.require(new ScorecardId(card.code(), card.version() - 1)), card, language));
        return page;
    }

    private static List<Finding> of(Severity severity, List<Finding> findings) {
        return findings.stream().filter(each -> each.severity() == severity).toList();
    }
}
