package vn.thidua.scorecardeditor.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.kernel.NotFound;
import vn.thidua.rulechecks.Finding;
import vn.thidua.rulechecks.Finding.Severity;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardLibrary;

/** A draft as a whole: its table, its changes against the version before, its file, its end. */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}/du-thao")
class DraftController {

    private final ScorecardDrafting drafting;
    private final ScorecardLibrary library;
    private final ScorecardSheets sheets;
    private final ScorecardDiff diff;

    DraftController(ScorecardDrafting drafting, ScorecardLibrary library, ScorecardSheets sheets, ScorecardDiff diff) {
        this.drafting = drafting;
        this.library = library;
        this.sheets = sheets;
        this.diff = diff;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @CurrentActor Actor actor, Locale language) {
        var draft = drafting.require(new DraftId(code), actor);
        var page = new ModelAndView("scorecardeditor/draft");
        page.addObject("draft", draft);
        page.addObject("sheet", sheets.of(draft.scorecard(), language));
        var findings = drafting.findings(draft.scorecard());
        page.addObject("blocking", count(findings, Severity.ERROR));
        page.addObject("warnings", count(findings, Severity.WARNING));
        return page;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    @GetMapping("/thay-doi")
    ModelAndView changes(@PathVariable String code, @CurrentActor Actor actor, Locale language) {
        var draft = drafting.require(new DraftId(code), actor);
        var before = draft.scorecard().version() - 1;
        if (before < 1) {
            throw new NotFound(code);
        }
        var page = new ModelAndView("scorecardeditor/changes");
        page.addObject("card", draft.scorecard());
        page.addObject("draft", true);
        page.addObject("before", before);
        page.addObject(
                "places", diff.between(library.require(new ScorecardId(code, before)), draft.scorecard(), language));
        return page;
    }

    @GetMapping(path = "/tep", produces = "application/json")
    ResponseEntity<String> file(@PathVariable String code, @CurrentActor Actor actor) {
        return ScorecardFile.of(drafting.require(new DraftId(code), actor).scorecard(), "-du-thao");
    }

    @PostMapping("/huy")
    String discard(@PathVariable String code, @RequestParam long revision, @CurrentActor Actor actor) {
        drafting.discard(new DraftId(code), revision, actor);
        return "redirect:/quan-tri/bang-diem";
    }
}
