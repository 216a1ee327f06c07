package vn.thidua.appraisals.web;

import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.thidua.appraisals.AppraisalBoard;
import vn.thidua.appraisals.Board;
import vn.thidua.dossiers.AppraisalService;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** What the province does about one unit's report as a whole: accept what nobody changed, close it, open it again. */
@Controller
@SeasonPages
@RequestMapping("/tham-dinh/{cum}/{nam}/{donvi}")
class ReportController {

    private final AppraisalBoard boards;
    private final AppraisalService appraisals;
    private final WorkflowService workflow;
    private final FigureWords words;
    private final Clock clock;

    ReportController(
            AppraisalBoard boards,
            AppraisalService appraisals,
            WorkflowService workflow,
            FigureWords words,
            Clock clock) {
        this.boards = boards;
        this.appraisals = appraisals;
        this.workflow = workflow;
        this.words = words;
        this.clock = clock;
    }

    /** A cell by name and figure, as confirmation pages list it. */
    record Line(String criteria, String name, String figure) {}

    @ModelAttribute("board")
    Board board(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return boards.board(new SeasonId(cum, nam), actor);
    }

    @ModelAttribute("unit")
    UnitView unit(@PathVariable UnitId donvi, @ModelAttribute(name = "board", binding = false) Board board) {
        return board.standings().member(donvi).orElseThrow(() -> new NotFound(donvi));
    }

    @GetMapping("/theo-cum")
    ModelAndView accept(
            @ModelAttribute(name = "board", binding = false) Board board,
            @ModelAttribute(name = "unit", binding = false) UnitView unit,
            @CurrentActor Actor actor) {
        workflow.requireParty(DossierKey.of(board.season().id(), unit.id()), Step.APPRAISE, actor);
        return acceptPage(board, unit);
    }

    /** Accepts the waiting figures that the cluster left as the unit claimed them, as they were when the page was shown. */
    @PostMapping("/theo-cum")
    ModelAndView acceptAll(
            @ModelAttribute(name = "board", binding = false) Board board,
            @ModelAttribute(name = "unit", binding = false) UnitView unit,
            AcceptForm form,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = board.season().id();
        appraisals.accept(DossierKey.of(season, unit.id()), form.versions(), actor);
        redirect.addFlashAttribute("accepted", form.versions().size());
        return new ModelAndView("redirect:/tham-dinh/" + season);
    }

    private ModelAndView acceptPage(Board board, UnitView unit) {
        var unchanged = board.waitingUnchanged(unit.id());
        var page = new ModelAndView("appraisals/accept");
        var cells = new LinkedHashMap<String, Long>();
        unchanged.forEach(subject -> cells.put(
                subject.key(),
                board.entry(unit.id(), subject).map(EntryView::version).orElse(0L)));
        page.addObject("cells", cells);
        page.addObject("lines", lines(board, unit, unchanged));
        page.addObject(
                "changed",
                lines(
                        board,
                        unit,
                        board.waiting(unit.id()).stream()
                                .filter(subject -> !unchanged.contains(subject))
                                .toList()));
        return page;
    }

    @GetMapping("/ket-thuc")
    ModelAndView closing(
            @ModelAttribute(name = "board", binding = false) Board board,
            @ModelAttribute(name = "unit", binding = false) UnitView unit,
            @CurrentActor Actor actor) {
        workflow.requireParty(DossierKey.of(board.season().id(), unit.id()), Step.APPRAISE, actor);
        return new ModelAndView("appraisals/close", "form", StepForm.empty());
    }

    @PostMapping("/ket-thuc")
    ModelAndView close(
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            @ModelAttribute(name = "board", binding = false) Board board,
            @ModelAttribute(name = "unit", binding = false) UnitView unit,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = board.season().id();
        if (Attempt.refused(
                errors, () -> workflow.take(DossierKey.of(season, unit.id()), Step.APPRAISE, Terms.NONE, actor))) {
            return new ModelAndView("appraisals/close", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("closed", unit.name());
        return new ModelAndView("redirect:/tham-dinh/" + season);
    }

    @GetMapping("/mo-lai")
    ModelAndView reopening(
            @ModelAttribute(name = "board", binding = false) Board board,
            @ModelAttribute(name = "unit", binding = false) UnitView unit,
            @CurrentActor Actor actor) {
        workflow.requireParty(DossierKey.of(board.season().id(), unit.id()), Step.REOPEN, actor);
        var page = reopenPage(board, HttpStatus.OK);
        page.addObject("form", StepForm.empty());
        return page;
    }

    @PostMapping("/mo-lai")
    ModelAndView reopen(
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            @ModelAttribute(name = "board", binding = false) Board board,
            @ModelAttribute(name = "unit", binding = false) UnitView unit,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var season = board.season().id();
        workflow.requireParty(DossierKey.of(season, unit.id()), Step.REOPEN, actor);
        if (Attempt.refused(
                errors,
                () -> workflow.take(
                        DossierKey.of(season, unit.id()), Step.REOPEN, form.opening(clock.getZone()), actor))) {
            return reopenPage(board, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("reopened", unit.name());
        return new ModelAndView("redirect:/tham-dinh/" + season);
    }

    private static ModelAndView reopenPage(Board board, HttpStatus status) {
        return new ModelAndView("appraisals/reopen", Map.of("cells", Scope.of(board.questionnaire())), status);
    }

    private List<Line> lines(Board board, UnitView unit, List<Subject> subjects) {
        Questionnaire questionnaire = board.questionnaire().forUnit(unit.id());
        return subjects.stream()
                .map(subject -> new Line(
                        Scope.codes(questionnaire, subject),
                        Scope.name(questionnaire, subject),
                        words.withUnit(
                                questionnaire.require(subject),
                                board.entry(unit.id(), subject)
                                        .map(entry -> entry.figure(Ledger.CHECKED))
                                        .orElse(null),
                                null)))
                .toList();
    }
}
