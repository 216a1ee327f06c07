package vn.thidua.awards.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.awards.BallotService;
import vn.thidua.awards.BallotView;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.rankings.Standing;
import vn.thidua.rankings.Standings;
import vn.thidua.rankings.StandingsPages;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;

/** The record of the paper ballot, and the decision to let its order count. */
@Controller
@SeasonPages
@StandingsPages
@RequestMapping("/xep-hang/{cum}/{nam}/kiem-phieu")
class BallotController {

    private static final String BALLOT = "redirect:/xep-hang/{cum}/{nam}/kiem-phieu";

    private final BallotService ballots;

    BallotController(BallotService ballots) {
        this.ballots = ballots;
    }

    @GetMapping
    ModelAndView ballot(
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @ModelAttribute(name = "standings", binding = false) Standings standings,
            @CurrentActor Actor actor) {
        var ballot = ballots.of(season);
        if (ballot.isPresent()) {
            return recorded(ballot.get(), season, standings, actor);
        }
        return ballots.mayKeep(season, actor)
                ? new ModelAndView("awards/ballot-form", "form", BallotForm.empty())
                : new ModelAndView("awards/ballot-none");
    }

    private ModelAndView recorded(BallotView ballot, SeasonId season, Standings standings, Actor actor) {
        var page = new ModelAndView("awards/ballot", "ballot", ballot);
        page.addObject("mayKeep", ballots.mayKeep(season, actor));
        page.addObject("mayOrder", ballots.mayOrder(actor));
        page.addObject("units", standings.places().stream().map(Standing::unit).toList());
        return page;
    }

    @PostMapping
    ModelAndView record(
            @Valid @ModelAttribute("form") BallotForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        ballots.requireKeeper(season, actor);
        form.check(errors);
        if (Attempt.refused(errors, () -> ballots.record(season, form.count(), actor))) {
            return new ModelAndView("awards/ballot-form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(BALLOT);
    }

    @GetMapping("/rut")
    String withdrawal(
            @ModelAttribute("form") ReasonForm form,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        requireRecorded(season, actor);
        return "awards/withdrawal";
    }

    @PostMapping("/rut")
    ModelAndView withdraw(
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        var ballot = requireRecorded(season, actor);
        if (Attempt.refused(errors, () -> ballots.withdraw(ballot.id(), form.text(), actor))) {
            return new ModelAndView("awards/withdrawal", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(BALLOT);
    }

    private BallotView requireRecorded(SeasonId season, Actor actor) {
        ballots.requireKeeper(season, actor);
        return ballots.of(season).orElseThrow(() -> new NotFound(season));
    }

    @GetMapping("/thu-tu")
    ModelAndView order(
            @ModelAttribute("form") OrderForm form,
            @ModelAttribute(name = "standings", binding = false) Standings standings,
            @CurrentActor Actor actor) {
        ballots.requireOrderer(actor);
        return orderPage(standings, HttpStatus.OK);
    }

    @PostMapping("/thu-tu")
    ModelAndView decideOrder(
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            @ModelAttribute(name = "standings", binding = false) Standings standings,
            @CurrentActor Actor actor) {
        ballots.requireOrderer(actor);
        if (Attempt.refused(
                errors, () -> ballots.decideOrder(standings.season(), form.units(), form.reasonText(), actor))) {
            return orderPage(standings, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/xep-hang/{cum}/{nam}");
    }

    private static ModelAndView orderPage(Standings standings, HttpStatus status) {
        var page = new ModelAndView("awards/ballot-order", status);
        page.addObject(
                "placed",
                standings.places().stream()
                        .filter(standing -> standing.place() != null)
                        .flatMap(standing -> standings.member(standing.unit()).stream())
                        .toList());
        return page;
    }
}
