package vn.thidua.opendata.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.opendata.YearCsv;
import vn.thidua.publications.PublishedYears;

/** The pages about open data: what there is and how to read it, and how anyone can check it. */
@Controller
class OpenDataController {

    /** The page lists the latest; the page of each cluster leads to its other years, and the interface lists all. */
    private static final int MOST_YEARS = 10;

    private static final int MOST_EDITIONS = 50;

    private final PublishedYears years;

    OpenDataController(PublishedYears years) {
        this.years = years;
    }

    @GetMapping("/du-lieu")
    String data(Model model) {
        model.addAttribute(
                "years",
                years.editions().stream().limit(MOST_YEARS).map(years::open).toList());
        model.addAttribute("more", years.editions().size() > MOST_YEARS);
        model.addAttribute("columns", YearCsv.columns());
        model.addAttribute("formats", FileFormat.values());
        return "opendata/data";
    }

    @GetMapping("/kiem-chung")
    String verify(Model model) {
        model.addAttribute(
                "editions",
                years.everyEdition().stream()
                        .limit(MOST_EDITIONS)
                        .map(years::open)
                        .toList());
        return "opendata/verify";
    }
}
