package vn.thidua.softchecks.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.platform.web.Attempt;
import vn.thidua.softchecks.SoftCheckSettings;

/** From when on an indicator's figures are asked about, as the administrator tunes it. */
@Controller
@RequestMapping("/quan-tri/chi-tieu/{code}/canh-bao")
class ThresholdsController {

    private final IndicatorCatalogue catalogue;
    private final SoftCheckSettings settings;

    ThresholdsController(IndicatorCatalogue catalogue, SoftCheckSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView thresholds(@PathVariable IndicatorCode code) {
        var indicator = catalogue.require(code);
        return page(indicator, HttpStatus.OK).addObject("thresholds", ThresholdsForm.of(settings.of(indicator)));
    }

    @PostMapping
    ModelAndView tune(
            @PathVariable IndicatorCode code,
            @ModelAttribute("thresholds") ThresholdsForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        var indicator = catalogue.require(code);
        if (Attempt.refused(errors, () -> settings.tune(code, form.thresholds(), actor))) {
            return page(indicator, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "softchecks.saved");
        return new ModelAndView("redirect:/quan-tri/chi-tieu/" + code + "/canh-bao");
    }

    private static ModelAndView page(IndicatorView indicator, HttpStatus status) {
        return new ModelAndView("softchecks/thresholds", status)
                .addObject("indicator", indicator)
                .addObject("share", SoftCheckSettings.isShare(indicator.unitOfMeasure()));
    }
}
