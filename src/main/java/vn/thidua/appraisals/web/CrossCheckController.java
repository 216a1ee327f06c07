package vn.thidua.appraisals.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import vn.thidua.appraisals.CellId;
import vn.thidua.appraisals.CrossCheck;
import vn.thidua.appraisals.CrossCheckDesk;
import vn.thidua.dossiers.AppraisalService;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.EvidenceView;
import vn.thidua.dossiers.FigureChange;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Step;
import vn.thidua.dossiers.Subject;
import vn.thidua.dossiers.Terms;
import vn.thidua.dossiers.Warnings;
import vn.thidua.dossiers.WorkflowService;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.softchecks.ExplainedWarning;
import vn.thidua.units.UnitId;

/** The cross-check of a cluster's year: the progress of all members, and one member's sheet with its panel. */
@Controller
@SeasonPages
@RequestMapping("/kiem-tra-cheo/{cum}/{nam}")
class CrossCheckController {

    /** The steps of the cross-check by the word in their address. */
    private static final Map<String, Step> STEPS = Map.of(
            "bat-dau", Step.START_CROSS_CHECK,
            "yeu-cau-giai-trinh", Step.ASK_EXPLANATION,
            "tra-lai", Step.RETURN,
            "gia-han", Step.EXTEND,
            "nhan-lai", Step.TAKE_IN,
            "nhan-lai-tham-dinh", Step.TAKE_IN_AGAIN,
            "chot", Step.CLOSE);

    private final CrossCheckDesk desk;
    private final AppraisalService appraisals;
    private final WorkflowService workflow;
    private final EntryService entries;
    private final Warnings warnings;
    private final SheetAssembler sheets;
    private final PanelAssembler panels;
    private final MessageSource messages;
    private final Clock clock;

    CrossCheckController(
            CrossCheckDesk desk,
            AppraisalService appraisals,
            WorkflowService workflow,
            EntryService entries,
            Warnings warnings,
            SheetAssembler sheets,
            PanelAssembler panels,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.appraisals = appraisals;
        this.workflow = workflow;
        this.entries = entries;
        this.warnings = warnings;
        this.sheets = sheets;
        this.panels = panels;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView overview(
            @ModelAttribute(name = "season", binding = false) SeasonId season, @CurrentActor Actor actor) {
        return new ModelAndView("appraisals/cross-check", "check", desk.overview(season, actor));
    }

    @GetMapping("/{donvi}")
    ModelAndView sheet(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @RequestParam(name = "o", required = false) @Nullable String open,
            @CurrentActor Actor actor) {
        var page = page(desk.sheet(season, donvi, actor), open, RulingForm.untouched(), actor, HttpStatus.OK);
        page.addObject("form", RulingForm.untouched());
        return page;
    }

    /** Checks one cell: lets the claim stand, or puts another figure in its place. */
    @PostMapping("/{donvi}/o/{tieuchi}")
    ModelAndView check(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @PathVariable String tieuchi,
            @ModelAttribute("form") RulingForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var sheet = desk.sheet(season, donvi, actor);
        if (!sheet.mayJudge()) {
            throw new NotAllowed("dossiers.ruling.notYours", key(sheet));
        }
        var subject = sheet.questionnaire()
                .scorecard()
                .criterion(tieuchi)
                .flatMap(sheet.questionnaire()::subjectOf)
                .orElseThrow(() -> new NotFound(tieuchi));
        if (Attempt.refused(errors, () -> check(sheet, subject, form, actor))) {
            return page(sheet, tieuchi, form, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/kiem-tra-cheo/" + season + "/" + donvi + "#o-" + tieuchi);
    }

    private void check(CrossCheck.Sheet sheet, Subject subject, RulingForm form, Actor actor) {
        var key = key(sheet);
        if (form.chosen() == RulingForm.Choice.KEEP) {
            appraisals.withdraw(key, subject, Ledger.CHECKED, form.seenVersion(), actor);
            return;
        }
        appraisals.rule(
                key,
                subject,
                Ledger.CHECKED,
                form.seenVersion(),
                TypedFigure.read(form.texts(), sheet.questionnaire().require(subject)),
                form.requireReasonCode(),
                form.reasonText(),
                actor);
    }

    @GetMapping("/{donvi}/buoc/{buoc}")
    ModelAndView step(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @PathVariable String buoc,
            @CurrentActor Actor actor) {
        var sheet = desk.sheet(season, donvi, actor);
        workflow.requireParty(key(sheet), stepOf(buoc), actor);
        var page = stepPage(sheet, buoc, HttpStatus.OK);
        page.addObject("form", StepForm.empty());
        return page;
    }

    @PostMapping("/{donvi}/buoc/{buoc}")
    ModelAndView take(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @PathVariable UnitId donvi,
            @PathVariable String buoc,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        var sheet = desk.sheet(season, donvi, actor);
        var step = stepOf(buoc);
        workflow.requireParty(key(sheet), step, actor);
        if (Attempt.refused(errors, () -> workflow.take(key(sheet), step, terms(step, form), actor))) {
            return stepPage(sheet, buoc, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/kiem-tra-cheo/" + season);
    }

    private Terms terms(Step step, StepForm form) {
        return switch (step) {
            case RETURN, EXTEND -> form.opening(clock.getZone());
            case ASK_EXPLANATION, TAKE_IN, TAKE_IN_AGAIN -> Terms.because(form.reasonText());
            default -> Terms.NONE;
        };
    }

    private static Step stepOf(String word) {
        return Optional.ofNullable(STEPS.get(word)).orElseThrow(() -> new NotFound(word));
    }

    private static ModelAndView stepPage(CrossCheck.Sheet sheet, String word, HttpStatus status) {
        var page = new ModelAndView("appraisals/step", status);
        page.addObject("step", stepOf(word));
        page.addObject("word", word);
        page.addObject("opening", sheet.dossier().opening());
        page.addObject("unit", sheet.unit());
        page.addObject("cells", Scope.of(sheet.questionnaire()));
        return page;
    }

    private ModelAndView page(
            CrossCheck.Sheet sheet, @Nullable String open, RulingForm typed, Actor actor, HttpStatus status) {
        var view = workflow.view(key(sheet), actor);
        var panel = open == null
                ? null
                : panels.panel(
                        new CellId(sheet.unit().id(), open),
                        source(sheet, actor),
                        Ledger.CHECKED,
                        typed,
                        closedBecause(sheet));
        var page = new ModelAndView("appraisals/sheet", status);
        page.addObject("page", sheets.page(sheet, open, panel));
        page.addObject("dossier", view);
        page.addObject(
                "steps",
                STEPS.entrySet().stream()
                        .filter(each -> view.awaits(each.getValue()))
                        .filter(each -> !each.getValue().endsOpening() || view.isOver(clock.instant()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
        return page;
    }

    private @Nullable String closedBecause(CrossCheck.Sheet sheet) {
        if (!sheet.mayJudge()) {
            return say("appraisals.closed.notJudge");
        }
        var stage = sheet.dossier().stage();
        return stage == Stage.CROSS_CHECK || stage == Stage.EXPLANATION ? null : say("appraisals.closed.notInCheck");
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }

    private static DossierKey key(CrossCheck.Sheet sheet) {
        return DossierKey.of(sheet.check().season().id(), sheet.unit().id());
    }

    private PanelAssembler.Source source(CrossCheck.Sheet sheet, Actor actor) {
        var unit = sheet.unit().id();
        return new PanelAssembler.Source() {
            @Override
            public Questionnaire questionnaire() {
                return sheet.questionnaire();
            }

            @Override
            public String unitName(String code) {
                return sheet.check().members().stream()
                        .filter(member -> member.id().unitId().equals(code))
                        .map(member -> member.name())
                        .findFirst()
                        .orElse(code);
            }

            @Override
            public @Nullable EntryView entry(Subject subject) {
                return sheet.entry(subject);
            }

            @Override
            public CriterionResult result(Ledger ledger, String criterion) {
                return Objects.requireNonNull(sheet.results().get(ledger))
                        .unit(unit.unitId())
                        .flatMap(result -> result.criterion(criterion))
                        .orElseThrow(() -> new NotFound(criterion));
            }

            @Override
            public Cell input(String criterion) {
                return Objects.requireNonNull(sheet.inputs().units().get(unit.unitId()))
                        .cell(criterion);
            }

            @Override
            public boolean shows(Ledger ledger, Subject subject) {
                var entry = sheet.entry(subject);
                return switch (ledger) {
                    case CLAIMED -> true;
                    case CHECKED ->
                        sheet.dossier().stage().hasReached(Stage.CLUSTER_CLOSED)
                                || entry != null && entry.checked() != null;
                    case APPRAISED -> sheet.dossier().stage().hasReached(Stage.APPRAISED);
                };
            }

            @Override
            public List<EvidenceView> proofs(Subject subject) {
                return entries.proofs(key(sheet), subject, actor);
            }

            @Override
            public List<FigureChange> history(Subject subject) {
                return entries.history(key(sheet), subject, actor);
            }

            @Override
            public List<ExplainedWarning> warnings(Subject subject) {
                return warnings.of(key(sheet), actor).of(subject);
            }

            @Override
            public int year() {
                return sheet.check().season().id().year().getValue();
            }
        };
    }
}
