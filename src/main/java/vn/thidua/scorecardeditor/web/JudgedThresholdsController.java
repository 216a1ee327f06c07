package vn.thidua.scorecardeditor.web;

import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
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
import vn.thidua.kernel.NotFound;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.scorecards.ScorecardSummary;
import vn.thidua.softchecks.JudgedThresholds;

/** From when on answers to the counted and judged criteria of a table are asked about, as the administrator tunes it. */
@Controller
@RequestMapping(JudgedThresholdsController.ADDRESS)
class JudgedThresholdsController {

    static final String ADDRESS = "/quan-tri/bang-diem/{code}/canh-bao";

    private final ScorecardLibrary library;
    private final JudgedThresholds thresholds;

    JudgedThresholdsController(ScorecardLibrary library, JudgedThresholds thresholds) {
        this.library = library;
        this.thresholds = thresholds;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code) {
        var card = newest(code);
        return page(card, HttpStatus.OK).addObject("form", JudgedThresholdsForm.of(card, thresholds.tuned(code)));
    }

    @PostMapping
    ModelAndView tune(
            @PathVariable String code,
            @ModelAttribute("form") JudgedThresholdsForm sent,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var card = newest(code);
        var form = sent.inOrderOf(JudgedThresholdsForm.of(card, thresholds.tuned(code)));
        var errors = new BindException(form, "form");
        var typed = form.read(errors);
        if (errors.hasErrors()) {
            var page = page(card, HttpStatus.UNPROCESSABLE_CONTENT).addObject("form", form);
            return page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors.getBindingResult());
        }
        thresholds.tune(code, typed, actor);
        redirect.addFlashAttribute("done", "softchecks.saved");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private Scorecard newest(String code) {
        return library.all().stream()
                .filter(summary -> summary.issued() && summary.id().code().equals(code))
                .map(ScorecardSummary::id)
                .max(Comparator.comparingInt(ScorecardId::version))
                .map(library::require)
                .orElseThrow(() -> new NotFound(code));
    }

    private static ModelAndView page(Scorecard card, HttpStatus status) {
        return new ModelAndView("scorecardeditor/thresholds", status)
                .addObject("card", card)
                .addObject("criteria", JudgedThresholdsForm.criteria(card));
    }
}
