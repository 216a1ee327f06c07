package vn.thidua.scorecardeditor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
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
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Gate;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.DraftView;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecardeditor.ScorecardEdits;

/** How totals of a draft become classes and places. */
@Controller
@RequestMapping("/quan-tri/bang-diem/{code}/du-thao/xep-loai")
class DraftRankingController {

    private static final String FORM = "ranking";

    private final ScorecardDrafting drafting;
    private final DraftWriter writer;
    private final IndicatorCatalogue indicators;
    private final MessageSource messages;

    DraftRankingController(
            ScorecardDrafting drafting, DraftWriter writer, IndicatorCatalogue indicators, MessageSource messages) {
        this.drafting = drafting;
        this.writer = writer;
        this.indicators = indicators;
        this.messages = messages;
    }

    /** One entry of a list to choose from. */
    record Option(String value, String label) {}

    @GetMapping
    ModelAndView edit(@PathVariable String code, @CurrentActor Actor actor, Locale language) {
        var draft = drafting.require(new DraftId(code), actor);
        return page(draft, RankingForm.of(draft.scorecard(), draft.revision()), language);
    }

    @PostMapping
    Object save(
            @PathVariable String code,
            @ModelAttribute(FORM) RankingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Locale language) {
        var id = new DraftId(code);
        var read = form.read(errors);
        var refused = writer.refused(
                errors,
                id,
                form.revision(),
                "ranking",
                card -> ScorecardEdits.withRanking(
                        card, read.orElseThrow().classes(), read.orElseThrow().tieBreakers()),
                actor);
        if (!refused) {
            return "redirect:/quan-tri/bang-diem/{code}/du-thao#xep-loai";
        }
        var draft = drafting.require(id, actor);
        var page = page(draft, form.seen(draft.revision()), language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return page;
    }

    @PostMapping(params = "hang")
    ModelAndView changeRows(
            @PathVariable String code,
            @RequestParam("hang") String action,
            @ModelAttribute(FORM) RankingForm form,
            BindingResult ignored,
            @CurrentActor Actor actor,
            Locale language) {
        return page(drafting.require(new DraftId(code), actor), form.after(RowAction.parse(action)), language);
    }

    private ModelAndView page(DraftView draft, RankingForm form, Locale language) {
        var page = new ModelAndView("scorecardeditor/ranking");
        page.addObject(FORM, form);
        page.addObject("draft", draft);
        page.addObject("tieBreakerOptions", tieBreakers(draft.scorecard(), language));
        page.addObject("gateOptions", gates(draft.scorecard(), language));
        return page;
    }

    private List<Option> tieBreakers(Scorecard card, Locale language) {
        var options = new ArrayList<Option>();
        for (var type : TieBreaker.Type.values()) {
            var key = "editor.tieBreaker." + type;
            switch (type) {
                case BONUS, EARLIER_SUBMISSION -> options.add(new Option(type.name(), say(language, key)));
                case GROUP ->
                    addAll(options, type, card.groups(), CriterionGroup::code, CriterionGroup::name, key, language);
                case CRITERION ->
                    addAll(options, type, card.criteria().toList(), Criterion::code, Criterion::name, key, language);
                case INDICATOR_RATE ->
                    addAll(
                            options,
                            type,
                            indicators.all(),
                            each -> each.code().indicatorCode(),
                            each -> each.nameVi(),
                            key,
                            language);
            }
        }
        return options;
    }

    private List<Option> gates(Scorecard card, Locale language) {
        var options = new ArrayList<Option>();
        for (var scope : Gate.Scope.values()) {
            var key = "editor.gate." + scope;
            switch (scope) {
                case EACH_CRITERION, EACH_GROUP -> options.add(new Option(scope.name(), say(language, key)));
                case GROUP ->
                    addAll(options, scope, card.groups(), CriterionGroup::code, CriterionGroup::name, key, language);
                case CRITERION ->
                    addAll(options, scope, card.criteria().toList(), Criterion::code, Criterion::name, key, language);
            }
        }
        return options;
    }

    private <T> void addAll(
            List<Option> options,
            Enum<?> kind,
            List<T> parts,
            Function<T, String> code,
            Function<T, String> name,
            String key,
            Locale language) {
        parts.forEach(part -> options.add(new Option(
                RankingForm.label(kind.name(), code.apply(part)),
                say(language, key, code.apply(part), name.apply(part)))));
    }

    private String say(Locale language, String key, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
