package vn.thidua.rankings.web;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.VietnameseNumbers;
import vn.thidua.platform.web.Attempt;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.Standings;
import vn.thidua.scoring.Criterion;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/** Plays with the standings without changing anything: what if a figure were another, and how firmly do places stand. */
@Controller
@RequestMapping("/xep-hang/{cum}/{nam}")
class TrialController {

    private static final int MOST_DECIMALS = 4;
    private static final String PAGE = "page";

    private final RankingService rankings;
    private final Directory directory;

    TrialController(RankingService rankings, Directory directory) {
        this.rankings = rankings;
        this.directory = directory;
    }

    @ModelAttribute("season")
    SeasonId season(@PathVariable ClusterId cum, @PathVariable Year nam) {
        return new SeasonId(cum, nam);
    }

    @ModelAttribute("cluster")
    ClusterView cluster(@PathVariable ClusterId cum) {
        return directory.cluster(cum);
    }

    @ModelAttribute("standings")
    Standings standings(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return rankings.standings(new SeasonId(cum, nam), actor);
    }

    @GetMapping("/thu")
    ModelAndView whatIf(
            @ModelAttribute("form") WhatIfForm form,
            BindingResult errors,
            @ModelAttribute(name = "standings", binding = false) Standings standings,
            Locale locale) {
        var words = new StandingsPage.Words(standings, locale);
        var view = new ModelAndView("rankings/what-if", PAGE, WhatIfPage.question(standings, words));
        if (form.isAsked()) {
            Attempt.refused(errors, () -> view.addObject(PAGE, answer(form, standings, words)));
        }
        return view;
    }

    private static WhatIfPage answer(WhatIfForm form, Standings standings, StandingsPage.Words words) {
        var unit = String.valueOf(form.dv());
        var criterion = WhatIfPage.tried(standings, String.valueOf(form.tc()))
                .filter(found -> standings.input().units().containsKey(unit))
                .orElseThrow(() -> new RuleViolation("rankings.whatIf.choose"));
        return WhatIfPage.answer(standings, words, unit, criterion, figure(form, criterion));
    }

    private static BigDecimal figure(WhatIfForm form, Criterion criterion) {
        return VietnameseNumbers.read(String.valueOf(form.so()), WhatIfPage.isCounted(criterion) ? 0 : MOST_DECIMALS)
                .number()
                .orElseThrow(() -> new RuleViolation("rankings.so.notANumber", String.valueOf(form.so())));
    }

    @GetMapping("/do-vung")
    ModelAndView robustness(@ModelAttribute(name = "standings", binding = false) Standings standings, Locale locale) {
        return new ModelAndView(
                "rankings/robustness", PAGE, RobustnessPage.of(standings, new StandingsPage.Words(standings, locale)));
    }
}
