package vn.thidua.scorecardeditor.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.DraftView;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecardeditor.ScorecardEdits;
import vn.thidua.scorecardeditor.ScorecardEdits.Shift;
import vn.thidua.scorecards.CurveChart;
import vn.thidua.scorecards.CurveCharts;

/** A criterion of a draft: what it says, how it is scored, and its graph while it is being typed. */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}/du-thao/tieu-chi")
class DraftCriterionController {

    private static final String FORM = "criterion";
    private static final String NEW = "moi";
    private static final String PAGE = "scorecardeditor/criterion";

    private final ScorecardDrafting drafting;
    private final DraftWriter writer;
    private final IndicatorCatalogue indicators;
    private final CurveCharts charts;

    DraftCriterionController(
            ScorecardDrafting drafting, DraftWriter writer, IndicatorCatalogue indicators, CurveCharts charts) {
        this.drafting = drafting;
        this.writer = writer;
        this.indicators = indicators;
        this.charts = charts;
    }

    /**
     * Where a criterion stands: in a group, perhaps below a parent; new ones have no code yet.
     *
     * @param own the code under which it is kept; absent for a new one
     */
    record Place(
            DraftView draft,
            CriterionGroup group,
            @Nullable String parent,
            @Nullable String own) {

        Scorecard put(Scorecard card, Criterion criterion) {
            if (own != null) {
                return ScorecardEdits.replaceCriterion(card, own, criterion);
            }
            return parent == null
                    ? ScorecardEdits.addCriterion(card, group.code(), criterion)
                    : ScorecardEdits.addChild(card, parent, criterion);
        }

        public String address() {
            return base() + "/" + (own != null ? own : NEW + query());
        }

        /** Where the graph is asked for while typing. */
        public String previewAddress() {
            return base() + "/" + (own != null ? own + "?xem=1" : NEW + query() + "&xem=1");
        }

        private String base() {
            return "/quan-tri/bang-diem/" + draft.scorecard().code() + "/du-thao/tieu-chi";
        }

        private String query() {
            return parent == null ? "?nhom=" + group.code() : "?cha=" + parent;
        }
    }

    /** The criterion that the address names; with {@code moi}, a new one in a group or below a parent. */
    @ModelAttribute("place")
    Place place(
            @PathVariable String code,
            @PathVariable String criterion,
            @RequestParam(name = "nhom", required = false) @Nullable String group,
            @RequestParam(name = "cha", required = false) @Nullable String parent,
            @CurrentActor Actor actor) {
        var draft = drafting.require(new DraftId(code), actor);
        var card = draft.scorecard();
        if (!criterion.equals(NEW)) {
            ScorecardEdits.requireCriterion(card, criterion);
            return new Place(draft, card.groupOf(criterion).orElseThrow(), null, criterion);
        }
        if (parent == null) {
            return new Place(
                    draft, ScorecardEdits.requireGroup(card, Objects.requireNonNullElse(group, "")), null, null);
        }
        ScorecardEdits.requireCriterion(card, parent);
        return new Place(draft, card.groupOf(parent).orElseThrow(), parent, null);
    }

    @GetMapping("/{criterion}")
    ModelAndView edit(@ModelAttribute("place") Place place, Locale language) {
        var revision = place.draft().revision();
        var own = place.own();
        return page(
                place,
                own == null
                        ? CriterionForm.blank(revision, nextCode(place))
                        : CriterionForm.of(
                                ScorecardEdits.requireCriterion(place.draft().scorecard(), own), revision),
                language);
    }

    @PostMapping("/{criterion}")
    Object save(
            @PathVariable String code,
            @ModelAttribute("place") Place place,
            @ModelAttribute(FORM) CriterionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Locale language) {
        var described = form.read(errors);
        var id = new DraftId(code);
        UnaryOperator<Scorecard> change = card -> place.put(card, described.orElseThrow());
        if (!writer.refused(errors, id, form.revision(), "criterion/" + Typed.text(form.code()), change, actor)) {
            return overview(form.code());
        }
        var revision = drafting.require(id, actor).revision();
        var page = page(place, form.seen(revision), language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return page;
    }

    /** A button that does not save: a line of a list more, less or higher. */
    @PostMapping(path = "/{criterion}", params = "hang")
    ModelAndView changeLines(
            @RequestParam("hang") String action,
            @ModelAttribute("place") Place place,
            @ModelAttribute(FORM) CriterionForm form,
            BindingResult ignored,
            Locale language) {
        return page(place, form.after(RowAction.parse(action)), language);
    }

    /** Another kind of rule, or the graph of what is typed: the whole page, or while typing only the graph. */
    @PostMapping(path = "/{criterion}", params = "xem")
    ModelAndView preview(
            @ModelAttribute("place") Place place,
            @ModelAttribute(FORM) CriterionForm form,
            BindingResult ignored,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live,
            Locale language) {
        var page = page(place, form, language);
        if (live != null) {
            page.setViewName(PAGE + " :: graph");
        }
        return page;
    }

    @PostMapping("/{criterion}/chuyen")
    String move(
            @PathVariable String code,
            @PathVariable String criterion,
            @RequestParam("ve") Shift shift,
            @RequestParam long revision,
            @CurrentActor Actor actor) {
        drafting.revise(
                new DraftId(code),
                revision,
                "criterion/" + criterion,
                card -> ScorecardEdits.moveCriterion(card, criterion, shift),
                actor);
        return overview(criterion);
    }

    @PostMapping("/{criterion}/tach")
    String split(
            @PathVariable String code,
            @PathVariable String criterion,
            @RequestParam long revision,
            @CurrentActor Actor actor) {
        drafting.revise(
                new DraftId(code),
                revision,
                "criterion/" + criterion,
                card -> ScorecardEdits.split(card, criterion),
                actor);
        return overview(criterion);
    }

    @PostMapping("/{criterion}/xoa")
    String remove(
            @PathVariable String code,
            @PathVariable String criterion,
            @RequestParam long revision,
            @CurrentActor Actor actor) {
        drafting.revise(
                new DraftId(code),
                revision,
                "criterion/" + criterion,
                card -> ScorecardEdits.removeCriterion(card, criterion),
                actor);
        return "redirect:/quan-tri/bang-diem/{code}/du-thao";
    }

    /** I.1, I.2 … in a group; III.3.a, III.3.b … below a parent. */
    private static String nextCode(Place place) {
        var card = place.draft().scorecard();
        if (place.parent() == null) {
            return place.group().code() + "." + (place.group().criteria().size() + 1);
        }
        var siblings =
                ScorecardEdits.requireCriterion(card, place.parent()).children().size();
        return place.parent() + "." + (char) ('a' + siblings);
    }

    private ModelAndView page(Place place, CriterionForm typed, Locale language) {
        var form = typed.ready();
        var all = indicators.all();
        var page = new ModelAndView(PAGE);
        page.addObject(FORM, form);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, new BeanPropertyBindingResult(form, FORM));
        page.addObject("place", place);
        page.addObject("indicators", all);
        page.addObject("kinds", RuleKind.values());
        page.addObject("plainKinds", RuleKind.plain());
        page.addObject("unit", unitOf(form, all));
        page.addObject("charts", charts(place.group().kind(), form, all, language));
        return page;
    }

    /** The graph of what is typed, as far as it can be read. */
    private List<CurveChart> charts(GroupKind kind, CriterionForm form, List<IndicatorView> all, Locale language) {
        var scratch = new BeanPropertyBindingResult(form, FORM);
        var max = Typed.number(scratch, "maxPoints", form.maxPoints());
        var quantum = Typed.numberOrNull(scratch, "rounding", form.rounding());
        if (form.isParent() || scratch.hasErrors()) {
            return List.of();
        }
        return form.ruleOrBlank()
                .read(new BeanPropertyBindingResult(form.ruleOrBlank(), "rule"))
                .map(rule -> new Criterion(
                        "",
                        "",
                        null,
                        max,
                        "",
                        "",
                        null,
                        rule,
                        null,
                        null,
                        LowerBetterMode.MIRROR,
                        quantum == null || quantum.signum() <= 0 ? Criterion.DEFAULT_ROUNDING : quantum,
                        NotApplicablePolicy.ZERO,
                        List.of()))
                .map(criterion -> charts.of(criterion, kind, unitOf(form, all), language))
                .orElseGet(List::of);
    }

    private static @Nullable String unitOf(CriterionForm form, List<IndicatorView> all) {
        return all.stream()
                .filter(each -> each.code().indicatorCode().equals(form.indicator()))
                .map(IndicatorView::unitOfMeasure)
                .findFirst()
                .orElse(null);
    }

    private static String overview(@Nullable String criterion) {
        return "redirect:/quan-tri/bang-diem/{code}/du-thao#" + Typed.text(criterion);
    }
}
