package vn.thidua.scorecardeditor.web;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.kernel.NotFound;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardLibrary;

/** An issued version, which nobody can change any more; its file; and what changed between two of them. */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}")
class ScorecardVersionController {

    private final ScorecardDrafting drafting;
    private final ScorecardLibrary library;
    private final ScorecardSheets sheets;
    private final ScorecardDiff diff;
    private final FindingLines lines;

    ScorecardVersionController(
            ScorecardDrafting drafting,
            ScorecardLibrary library,
            ScorecardSheets sheets,
            ScorecardDiff diff,
            FindingLines lines) {
        this.drafting = drafting;
        this.library = library;
        this.sheets = sheets;
        this.diff = diff;
        this.lines = lines;
    }

    @GetMapping("/ban/{version}")
    ModelAndView show(
            @PathVariable String code, @PathVariable int version, @CurrentActor Actor actor, Locale language) {
        var id = new ScorecardId(code, version);
        var card = library.require(id);
        var page = new ModelAndView("scorecardeditor/version");
        page.addObject("card", card);
        page.addObject("summary", library.summary(id));
        page.addObject("sheet", sheets.of(card, language));
        page.addObject("findings", lines.of(card, drafting.findings(card), language));
        page.addObject("accepted", drafting.acceptedWarnings(id));
        page.addObject("hasDraft", drafting.find(new DraftId(code), actor).isPresent());
        return page;
    }

    @GetMapping(path = "/ban/{version}/tep", produces = "application/json")
    ResponseEntity<String> file(@PathVariable String code, @PathVariable int version) {
        return ScorecardFile.of(library.require(new ScorecardId(code, version)), "");
    }

    @GetMapping("/thay-doi")
    ModelAndView changes(
            @PathVariable String code,
            @RequestParam("tu") int before,
            @RequestParam("den") int after,
            Locale language) {
        if (before == after) {
            throw new NotFound(code);
        }
        var card = library.require(new ScorecardId(code, after));
        var page = new ModelAndView("scorecardeditor/changes");
        page.addObject("card", card);
        page.addObject("draft", false);
        page.addObject("before", before);
        page.addObject("places", diff.between(library.require(new ScorecardId(code, before)), card, language));
        return page;
    }
}
