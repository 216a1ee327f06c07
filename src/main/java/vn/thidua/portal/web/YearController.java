package vn.thidua.portal.web;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.Paragraph;
import vn.thidua.publications.PublicFace;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.ReleaseCalendar;
import vn.thidua.publications.ReleaseCalendar.Release;

/** A cluster's year: its newest version or when there will be one, each frozen version, its corrections, and why a unit has its points. */
@Controller
class YearController implements PublicFace {

    private final PublishedYears years;
    private final ReleaseCalendar calendar;
    private final SocialCard card;

    YearController(PublishedYears years, ReleaseCalendar calendar, SocialCard card) {
        this.years = years;
        this.calendar = calendar;
        this.card = card;
    }

    @GetMapping("/cum/{cluster}/{year:\\d{4}}")
    ModelAndView newest(@PathVariable String cluster, @PathVariable Year year, Locale locale, Model model) {
        return years.newest(cluster, year)
                .map(published -> new ModelAndView(show(published, locale, model)))
                .or(() -> calendar.announced(cluster, year).map(YearController::coming))
                .orElseThrow(() -> new NotFound(cluster + "/" + year));
    }

    /** Whoever comes too early learns what the release calendar says, and nothing else: there is no result yet to be found. */
    private static ModelAndView coming(Release release) {
        return new ModelAndView("portal/coming", Map.of("release", release), HttpStatus.NOT_FOUND);
    }

    @GetMapping("/cum/{cluster}/{year:\\d{4}}/v{version:\\d{1,4}}")
    String version(
            @PathVariable String cluster,
            @PathVariable Year year,
            @PathVariable int version,
            Locale locale,
            Model model) {
        return show(
                years.version(cluster, year, version)
                        .orElseThrow(() -> new NotFound(cluster + "/" + year + "/v" + version)),
                locale,
                model);
    }

    @GetMapping(path = "/cum/{cluster}/{year:\\d{4}}/v{version:\\d{1,4}}.png", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] card(@PathVariable String cluster, @PathVariable Year year, @PathVariable int version, Locale locale) {
        return card.png(
                years.version(cluster, year, version)
                        .orElseThrow(() -> new NotFound(cluster + "/" + year + "/v" + version)),
                locale);
    }

    @GetMapping("/cum/{cluster}/{year:\\d{4}}/dinh-chinh")
    String corrections(@PathVariable String cluster, @PathVariable Year year, Model model) {
        var newest = require(cluster, year);
        model.addAttribute("newest", newest);
        model.addAttribute(
                "corrected",
                years.editions(cluster, year).stream()
                        .map(years::open)
                        .filter(version -> version.correction() != null)
                        .toList());
        return "portal/correction";
    }

    @GetMapping("/cum/{cluster}/{year:\\d{4}}/diem/{unit}")
    String points(@PathVariable String cluster, @PathVariable Year year, @PathVariable String unit, Model model) {
        var newest = require(cluster, year);
        model.addAttribute(
                "p",
                PointsPage.of(newest, unit).orElseThrow(() -> new NotFound(cluster + "/" + year + "/diem/" + unit)));
        return "portal/points";
    }

    /** A version that is not published yet is shown as if it were the newest. */
    @Override
    public String show(PublishedYear published, Locale locale, Model model) {
        var edition = published.edition();
        var upToThisYear = years.of(edition.cluster()).stream()
                .filter(other -> other.edition().year().isBefore(edition.year()))
                .collect(Collectors.toList());
        upToThisYear.add(published);
        var editions = new ArrayList<>(years.editions(edition.cluster(), edition.year()));
        if (editions.stream().noneMatch(other -> other.version() == edition.version())) {
            editions.add(0, edition);
        }
        var page = YearPage.of(published, editions, List.copyOf(upToThisYear));
        model.addAttribute("p", page);
        model.addAttribute("description", page.lede(locale).map(Paragraph::text).orElse(""));
        return "portal/year";
    }

    private PublishedYear require(String cluster, Year year) {
        return years.newest(cluster, year).orElseThrow(() -> new NotFound(cluster + "/" + year));
    }
}
