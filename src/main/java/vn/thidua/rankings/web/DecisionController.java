package vn.thidua.rankings.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.rankings.OrderDecisionId;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.SanctionCause;
import vn.thidua.rankings.SanctionId;
import vn.thidua.rankings.Standings;
import vn.thidua.rankings.StandingsPages;
import vn.thidua.scoring.Sanction.Effect;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;
import vn.thidua.units.UnitId;

/** What people decide about the standings, each act on a page of its own: ties, sanctions, and taking either back. */
@Controller
@SeasonPages
@StandingsPages
@RequestMapping("/xep-hang/{cum}/{nam}")
class DecisionController {

    private static final String STANDINGS = "redirect:/xep-hang/{cum}/{nam}";

    private final RankingService rankings;

    DecisionController(RankingService rankings) {
        this.rankings = rankings;
    }

    @GetMapping("/hoa-diem/{place}")
    ModelAndView tie(
            @PathVariable int place,
            @ModelAttribute("form") TieForm form,
            @ModelAttribute(name = "standings", binding = false) Standings standings,
            @CurrentActor Actor actor) {
        requireSettler(place, standings, actor);
        return tiePage(place, standings, HttpStatus.OK);
    }

    @PostMapping("/hoa-diem/{place}")
    ModelAndView decideTie(
            @PathVariable int place,
            @ModelAttribute("form") TieForm form,
            BindingResult errors,
            @ModelAttribute(name = "standings", binding = false) Standings standings,
            @CurrentActor Actor actor) {
        requireSettler(place, standings, actor);
        if (Attempt.refused(
                errors,
                () -> rankings.decideTie(
                        standings.season(), form.units(), form.reasonText(), form.document(), actor))) {
            return tiePage(place, standings, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(STANDINGS);
    }

    private void requireSettler(int place, Standings standings, Actor actor) {
        if (!rankings.maySettle(standings.season(), tied(place, standings), actor)) {
            throw new NotAllowed("rankings.tie.notYours");
        }
    }

    private static List<UnitId> tied(int place, Standings standings) {
        return standings.openTies().stream()
                .filter(units -> standings
                        .of(units.get(0))
                        .filter(standing -> Integer.valueOf(place).equals(standing.place()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound(place));
    }

    private static ModelAndView tiePage(int place, Standings standings, HttpStatus status) {
        var tied = tied(place, standings);
        var page = new ModelAndView("rankings/tie", status);
        page.addObject("place", place);
        page.addObject(
                "units",
                standings.members().stream()
                        .filter(member -> tied.contains(member.id()))
                        .toList());
        return page;
    }

    @GetMapping("/quyet-dinh/{decision}/rut")
    String withdrawal(
            @PathVariable UUID decision,
            @ModelAttribute("form") ReasonForm form,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        rankings.requireWithdrawable(season, new OrderDecisionId(decision), actor);
        return "rankings/withdrawal";
    }

    @PostMapping("/quyet-dinh/{decision}/rut")
    ModelAndView withdraw(
            @PathVariable UUID decision,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        rankings.requireWithdrawable(season, new OrderDecisionId(decision), actor);
        if (Attempt.refused(
                errors, () -> rankings.withdrawDecision(new OrderDecisionId(decision), form.text(), actor))) {
            return new ModelAndView("rankings/withdrawal", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(STANDINGS);
    }

    @GetMapping("/khong-xet")
    ModelAndView sanction(@CurrentActor Actor actor, Model model) {
        rankings.requireSanctioner(actor);
        model.addAttribute("form", new SanctionForm(null, null, null, null, null, null));
        return sanctionPage(HttpStatus.OK);
    }

    @PostMapping("/khong-xet")
    ModelAndView impose(
            @Valid @ModelAttribute("form") SanctionForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        rankings.requireSanctioner(actor);
        if (Attempt.refused(errors, () -> rankings.sanction(season, form.unitId(), form.terms(), actor))) {
            return sanctionPage(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(STANDINGS);
    }

    private static ModelAndView sanctionPage(HttpStatus status) {
        var page = new ModelAndView("rankings/sanction", status);
        page.addObject("effects", Effect.values());
        page.addObject("causes", SanctionCause.values());
        return page;
    }

    @GetMapping("/khong-xet/{sanction}/rut")
    String pardon(
            @PathVariable UUID sanction,
            @ModelAttribute("form") ReasonForm form,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        rankings.requireWithdrawable(season, new SanctionId(sanction), actor);
        return "rankings/withdrawal";
    }

    @PostMapping("/khong-xet/{sanction}/rut")
    ModelAndView withdrawSanction(
            @PathVariable UUID sanction,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        rankings.requireWithdrawable(season, new SanctionId(sanction), actor);
        if (Attempt.refused(errors, () -> rankings.withdrawSanction(new SanctionId(sanction), form.text(), actor))) {
            return new ModelAndView("rankings/withdrawal", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(STANDINGS);
    }
}
