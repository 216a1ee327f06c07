package vn.thidua.appraisals.web;

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
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.appraisals.AppraisalBoard;
import vn.thidua.appraisals.Board;
import vn.thidua.appraisals.CellId;
import vn.thidua.dossiers.AppraisalService;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.EvidenceView;
import vn.thidua.dossiers.FigureChange;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Warnings;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.web.Attempt;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.softchecks.ExplainedWarning;
import vn.thidua.units.UnitId;

/** The provincial board's matrix, and judging one cell of it after the other. */
@Controller
@SeasonPages
@RequestMapping("/tham-dinh/{cum}/{nam}")
class AppraisalController {

    private final AppraisalBoard boards;
    private final AppraisalService appraisals;
    private final EntryService entries;
    private final Warnings warnings;
    private final MatrixAssembler matrix;
    private final PanelAssembler panels;
    private final ClosedCells closed;

    AppraisalController(
            AppraisalBoard boards,
            AppraisalService appraisals,
            EntryService entries,
            Warnings warnings,
            MatrixAssembler matrix,
            PanelAssembler panels,
            ClosedCells closed) {
        this.boards = boards;
        this.appraisals = appraisals;
        this.entries = entries;
        this.warnings = warnings;
        this.matrix = matrix;
        this.panels = panels;
        this.closed = closed;
    }

    @GetMapping
    ModelAndView matrix(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @ModelAttribute("query") MatrixQuery query,
            @CurrentActor Actor actor) {
        var board = boards.board(season, actor);
        var page = page(board, query, RulingForm.untouched(), actor, HttpStatus.OK);
        page.addObject("form", RulingForm.untouched());
        return page;
    }

    /** Judges the cell and goes on to the next one that waits. */
    @PostMapping("/{donvi}/o/{tieuchi}")
    ModelAndView judge(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @PathVariable String tieuchi,
            @ModelAttribute("query") MatrixQuery query,
            @ModelAttribute("form") RulingForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var board = boards.board(season, actor);
        var cell = new CellId(donvi, tieuchi);
        var subject = board.subject(cell).orElseThrow(() -> new NotFound(cell));
        if (Attempt.refused(errors, () -> judge(board, cell, subject, form, actor))) {
            var opened = new MatrixQuery(query.nhom(), query.tt(), query.lech(), cell.toString());
            return page(board, opened, form, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var next = boards.board(season, actor).nextWaiting(cell);
        return new ModelAndView("redirect:/tham-dinh/" + season + after(query, cell, next));
    }

    private void judge(Board board, CellId cell, Subject subject, RulingForm form, Actor actor) {
        var key = DossierKey.of(board.season().id(), cell.unit());
        var question = board.questionnaire().forUnit(cell.unit()).require(subject);
        switch (form.chosen()) {
            case KEEP -> appraisals.accept(key, subject, form.seenVersion(), actor);
            case CLAIM -> {
                var claimed = board.entry(cell.unit(), subject)
                        .map(entry -> entry.figure(Ledger.CLAIMED))
                        .orElseThrow(() -> new RuleViolation("appraisals.notJudged"));
                appraisals.rule(
                        key,
                        subject,
                        Ledger.APPRAISED,
                        form.seenVersion(),
                        claimed,
                        form.requireReasonCode(),
                        form.reasonText(),
                        actor);
            }
            case OTHER ->
                appraisals.rule(
                        key,
                        subject,
                        Ledger.APPRAISED,
                        form.seenVersion(),
                        TypedFigure.read(form.texts(), question),
                        form.requireReasonCode(),
                        form.reasonText(),
                        actor);
        }
    }

    /** The next cell in the same filter; its own group is shown when it lies in another one. */
    private static String after(MatrixQuery query, CellId judged, @Nullable CellId next) {
        var group = MatrixQuery.ALL.equals(query.nhom()) ? query.nhom() : null;
        var going = new MatrixQuery(group, query.tt(), query.lech(), null);
        return going.opening(Objects.requireNonNullElse(next, judged));
    }

    private ModelAndView page(Board board, MatrixQuery query, RulingForm typed, Actor actor, HttpStatus status) {
        var panel = query.open()
                .filter(cell -> board.standings().member(cell.unit()).isPresent())
                .map(cell -> panels.panel(
                        cell, source(board, cell, actor), Ledger.APPRAISED, typed, closed.because(board, cell, actor)))
                .orElse(null);
        var page = new ModelAndView("appraisals/matrix", status);
        page.addObject("page", matrix.page(board, query, panel, actor));
        return page;
    }

    private PanelAssembler.Source source(Board board, CellId cell, Actor actor) {
        var unit = cell.unit();
        var stage = board.stage(unit);
        return new PanelAssembler.Source() {
            @Override
            public Questionnaire questionnaire() {
                return board.questionnaire().forUnit(unit);
            }

            @Override
            public String unitName(String code) {
                return board.standings()
                        .member(new UnitId(code))
                        .map(member -> member.name())
                        .orElse(code);
            }

            @Override
            public @Nullable EntryView entry(Subject subject) {
                return board.entry(unit, subject).orElse(null);
            }

            @Override
            public CriterionResult result(Ledger ledger, String criterion) {
                return board.standings()
                        .result(ledger)
                        .unit(unit.unitId())
                        .flatMap(result -> result.criterion(criterion))
                        .orElseThrow(() -> new NotFound(cell));
            }

            @Override
            public Cell input(String criterion) {
                return Objects.requireNonNull(board.standings().input().units().get(unit.unitId()))
                        .cell(criterion);
            }

            @Override
            public boolean shows(Ledger ledger, Subject subject) {
                return switch (ledger) {
                    case CLAIMED -> true;
                    case CHECKED -> stage.hasReached(Stage.CROSS_CHECK) || !stage.hasReached(Stage.SUBMITTED);
                    case APPRAISED ->
                        stage.hasReached(Stage.APPRAISED)
                                || board.entry(unit, subject)
                                        .filter(EntryView::isSettled)
                                        .isPresent();
                };
            }

            @Override
            public List<EvidenceView> proofs(Subject subject) {
                return entries.proofs(DossierKey.of(board.season().id(), unit), subject, actor);
            }

            @Override
            public List<FigureChange> history(Subject subject) {
                return entries.history(DossierKey.of(board.season().id(), unit), subject, actor);
            }

            @Override
            public List<ExplainedWarning> warnings(Subject subject) {
                return warnings.of(DossierKey.of(board.season().id(), unit), actor)
                        .of(subject);
            }

            @Override
            public int year() {
                return board.season().id().year().getValue();
            }
        };
    }
}
