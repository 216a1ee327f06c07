package vn.thidua.awards.web;

import jakarta.validation.Valid;
import java.util.UUID;
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
import vn.thidua.accounts.Role;
import vn.thidua.awards.AwardId;
import vn.thidua.awards.AwardService;
import vn.thidua.awards.AwardType;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.web.Attempt;
import vn.thidua.rankings.StandingsPages;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonPages;

/** The proposals of a cluster's year, and each award's way to its decision. */
@Controller
@SeasonPages
@StandingsPages
@RequestMapping("/xep-hang/{cum}/{nam}/khen-thuong")
class AwardController {

    private static final String LIST = "redirect:/xep-hang/{cum}/{nam}/khen-thuong";

    private final AwardService awards;

    AwardController(AwardService awards) {
        this.awards = awards;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute(name = "season", binding = false) SeasonId season, @CurrentActor Actor actor) {
        var page = new ModelAndView("awards/awards");
        page.addObject("awards", awards.of(season));
        page.addObject("suggestions", awards.suggestions(season, actor));
        page.addObject("mayPropose", awards.mayPropose(season, actor));
        return page;
    }

    @GetMapping("/de-nghi")
    ModelAndView proposal(
            @ModelAttribute("form") ProposalForm form,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        awards.requireProposer(season, actor);
        return proposalPage(HttpStatus.OK);
    }

    @PostMapping("/de-nghi")
    ModelAndView propose(
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        awards.requireProposer(season, actor);
        if (Attempt.refused(
                errors, () -> awards.propose(season, form.unitId(), form.requireType(), form.note(), actor))) {
            return proposalPage(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(LIST);
    }

    private static ModelAndView proposalPage(HttpStatus status) {
        var page = new ModelAndView("awards/proposal", status);
        page.addObject("types", AwardType.values());
        return page;
    }

    @GetMapping("/{award}")
    ModelAndView award(
            @PathVariable UUID award,
            @ModelAttribute("form") ActForm form,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        return awardPage(award, season, actor, HttpStatus.OK);
    }

    @PostMapping("/{award}/y-kien")
    ModelAndView judge(
            @PathVariable UUID award,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        awards.requireReviewer(actor);
        return acted(
                award,
                errors,
                season,
                actor,
                () -> awards.judge(new AwardId(award), form.requireOpinion(), form.reason(), actor));
    }

    @PostMapping("/{award}/bieu-quyet")
    ModelAndView vote(
            @PathVariable UUID award,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        awards.requireReviewer(actor);
        return acted(award, errors, season, actor, () -> awards.vote(new AwardId(award), form.vote(), actor));
    }

    @PostMapping("/{award}/quyet-dinh")
    ModelAndView decide(
            @PathVariable UUID award,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        awards.requirePublisher(actor);
        return acted(award, errors, season, actor, () -> awards.decide(new AwardId(award), form.paper(), actor));
    }

    @PostMapping("/{award}/thu-hoi")
    ModelAndView revoke(
            @PathVariable UUID award,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        awards.requirePublisher(actor);
        return acted(
                award,
                errors,
                season,
                actor,
                () -> awards.revoke(new AwardId(award), form.paper(), form.reasonText(), actor));
    }

    @PostMapping("/{award}/rut")
    ModelAndView withdraw(
            @PathVariable UUID award,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            @ModelAttribute(name = "season", binding = false) SeasonId season,
            @CurrentActor Actor actor) {
        return acted(award, errors, season, actor, () -> awards.withdraw(new AwardId(award), form.reasonText(), actor));
    }

    private ModelAndView acted(UUID award, BindingResult errors, SeasonId season, Actor actor, Runnable act) {
        if (Attempt.refused(errors, act)) {
            return awardPage(award, season, actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(LIST);
    }

    private ModelAndView awardPage(UUID award, SeasonId season, Actor actor, HttpStatus status) {
        var shown = awards.of(season).stream()
                .filter(each -> each.id().equals(new AwardId(award)))
                .findFirst()
                .orElseThrow(() -> new NotFound(award));
        var page = new ModelAndView("awards/award", status);
        page.addObject("award", shown);
        page.addObject("mayPropose", awards.mayPropose(season, actor));
        page.addObject("mayJudge", actor.is(Role.PROVINCIAL_REVIEWER));
        page.addObject("mayDecide", actor.is(Role.PROVINCIAL_PUBLISHER));
        return page;
    }
}
