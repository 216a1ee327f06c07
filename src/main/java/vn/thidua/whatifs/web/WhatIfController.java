package vn.thidua.whatifs.web;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.kernel.NotFound;
import vn.thidua.rankings.RankingService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;
import vn.thidua.whatifs.WhatIfService;

/**
 * Tries figures without saving them. Everything is in the address, so a trial can be sent to a colleague; with JavaScript the
 * same address is asked while figures are being typed.
 */
@Controller
class WhatIfController {

    private static final String PAGE = "page";
    private static final String VIEW = "whatifs/what-if";

    private final WhatIfService service;
    private final RankingService rankings;
    private final ClusterYears years;
    private final Directory directory;
    private final WhatIfAssembler assembler;

    WhatIfController(
            WhatIfService service,
            RankingService rankings,
            ClusterYears years,
            Directory directory,
            WhatIfAssembler assembler) {
        this.service = service;
        this.rankings = rankings;
        this.years = years;
        this.directory = directory;
        this.assembler = assembler;
    }

    @GetMapping("/xep-hang/{cum}/{nam}/thu")
    String onStandings(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @RequestParam(name = "dv", required = false) @Nullable UnitId unit,
            @RequestParam MultiValueMap<String, String> parameters,
            @CurrentActor Actor actor,
            Model model) {
        var season = new SeasonId(cum, nam);
        var key = DossierKey.of(season, unit == null ? first(season, actor) : unit);
        requireVisible(season, actor);
        var members = directory.members(cum, nam).stream().map(UnitView::id).toList();
        var tried = TriedFigures.of(years.questionnaire(season), nam, key.unit(), members, parameters);
        var trial = service.onStandings(key, tried.values(), tried.days(), actor);
        model.addAttribute("season", season);
        model.addAttribute(PAGE, assembler.page("/xep-hang/" + cum + "/" + nam + "/thu", true, trial, tried));
        return VIEW;
    }

    @GetMapping("/nhap-lieu/{cum}/{nam}/{donvi}/thu")
    String onOwnReport(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @PathVariable UnitId donvi,
            @RequestParam MultiValueMap<String, String> parameters,
            @CurrentActor Actor actor,
            Model model) {
        var key = new DossierKey(cum, nam, donvi);
        if (!actor.belongsTo(donvi)) {
            throw new NotFound(key);
        }
        var tried = TriedFigures.of(years.questionnaire(key.season()), nam, donvi, List.of(donvi), parameters);
        var trial = service.onOwnReport(key, tried.values().getOrDefault(donvi, Map.of()), tried.days(), actor);
        model.addAttribute(PAGE, assembler.page("/nhap-lieu/" + key.path() + "/thu", false, trial, tried));
        return VIEW;
    }

    /** The unit that leads the standings: who opens the page sees something to play with. */
    private UnitId first(SeasonId season, Actor actor) {
        return rankings.standings(season, actor).places().stream()
                .findFirst()
                .map(standing -> standing.unit())
                .orElseThrow(() -> new NotFound(season));
    }

    private void requireVisible(SeasonId season, Actor actor) {
        if (!rankings.isVisibleTo(season, actor)) {
            throw new NotFound(season);
        }
    }
}
