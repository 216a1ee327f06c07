package vn.thidua.portal.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.Anchors;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.ReleaseCalendar;

/** Pages across years: the first page, clusters, units, indicators, scoring tables, registers, search. */
@Controller
class ArchiveController {

    private static final String PAGE = "trang";
    private static final String FIRST = "1";
    private static final int YEARS_ON_HOME = 6;
    private static final int CLUSTERS_ON_HOME = 12;
    private static final int CORRECTIONS_ON_HOME = 5;
    private static final int COMING_ON_HOME = 5;

    /** Each takes five lines on a phone. */
    private static final int TERMS_ON_A_PAGE = 25;

    private final Archive archive;
    private final PublishedYears years;
    private final ReleaseCalendar calendar;
    private final Search search;

    ArchiveController(Archive archive, PublishedYears years, ReleaseCalendar calendar, Search search) {
        this.archive = archive;
        this.years = years;
        this.calendar = calendar;
        this.search = search;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute(
                "newest",
                years.editions().stream().limit(YEARS_ON_HOME).map(years::open).toList());
        var clusters = archive.clusters();
        model.addAttribute("clusters", clusters.stream().limit(CLUSTERS_ON_HOME).toList());
        model.addAttribute("moreClusters", Math.max(0, clusters.size() - CLUSTERS_ON_HOME));
        model.addAttribute(
                "coming", calendar.coming().stream().limit(COMING_ON_HOME).toList());
        model.addAttribute(
                "corrections",
                years.everyEdition().stream()
                        .filter(edition -> edition.version() > 1)
                        .limit(CORRECTIONS_ON_HOME)
                        .map(years::open)
                        .toList());
        return "portal/home";
    }

    @GetMapping("/cum")
    String clusters(@RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        model.addAttribute("clusters", Paged.of(archive.clusters(), page, Paged.USUAL));
        return "portal/clusters";
    }

    @GetMapping("/cum/{cluster}")
    String cluster(
            @PathVariable String cluster, @RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        var years = Paged.latest(archive.cluster(cluster), page);
        model.addAttribute("pages", years);
        model.addAttribute("c", ClusterPage.of(years.items()));
        return "portal/cluster";
    }

    @GetMapping("/don-vi")
    String units(@RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        var units = Paged.of(archive.units(), page, Paged.USUAL);
        model.addAttribute("pages", units);
        model.addAttribute("units", archive.rows(units.items()));
        return "portal/units";
    }

    @GetMapping("/don-vi/{unit}")
    String unit(@PathVariable String unit, @RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        var all = archive.unit(unit).orElseThrow(() -> new NotFound(unit));
        var years = Paged.latest(all.years(), page);
        model.addAttribute("pages", years);
        model.addAttribute("u", all.in(years.items()));
        return "portal/unit";
    }

    @GetMapping("/chi-tieu")
    String indicators(Model model) {
        model.addAttribute("indicators", archive.indicators());
        return "portal/indicators";
    }

    @GetMapping("/chi-tieu/{code}")
    String indicator(
            @PathVariable String code, @RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        model.addAttribute("i", archive.indicator(code, page).orElseThrow(() -> new NotFound(code)));
        return "portal/indicator";
    }

    @GetMapping("/bang-diem")
    String methods(Model model) {
        model.addAttribute("methods", archive.methods());
        return "portal/methods";
    }

    @GetMapping("/bang-diem/{code}")
    String method(@PathVariable String code, Model model) {
        model.addAttribute(
                "m",
                archive.methods().stream()
                        .filter(page -> page.table().code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(code)));
        return "portal/method";
    }

    @GetMapping("/bang-diem/{code}/v{version:\\d{1,4}}")
    String method(@PathVariable String code, @PathVariable int version, Model model) {
        model.addAttribute(
                "m",
                archive.methods().stream()
                        .filter(page ->
                                page.table().code().equals(code) && page.table().version() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFound(code + "/v" + version)));
        return "portal/method";
    }

    @GetMapping("/luan-phien")
    String rotation(@RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        model.addAttribute("terms", Paged.of(archive.terms(), page, TERMS_ON_A_PAGE));
        return "portal/rotation";
    }

    @GetMapping("/khen-thuong")
    String awards(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = PAGE, defaultValue = FIRST) int page,
            Model model) {
        var wanted = Anchors.unmarked(query.strip());
        model.addAttribute("query", query);
        model.addAttribute(
                "awards",
                Paged.of(
                        archive.awards().stream()
                                .filter(row -> matches(row, wanted))
                                .toList(),
                        page,
                        Paged.USUAL));
        return "portal/awards";
    }

    private static boolean matches(Archive.AwardRow row, String wanted) {
        return Anchors.unmarked(String.join(
                        " ",
                        row.member().fullName(),
                        row.cluster().name().vi(),
                        row.edition().year().toString(),
                        String.valueOf(row.award().decisionNumber())))
                .contains(wanted);
    }

    @GetMapping("/van-ban")
    String documents(@RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        model.addAttribute("documents", Paged.of(archive.documents(), page, Paged.USUAL));
        model.addAttribute(
                "papers",
                page == 1 ? archive.papers().stream().limit(Paged.USUAL).toList() : List.of());
        return "portal/documents";
    }

    @GetMapping("/lich-cong-bo")
    String calendar(@RequestParam(name = PAGE, defaultValue = FIRST) int page, Model model) {
        var past = Paged.of(years.everyEdition(), page, Paged.USUAL);
        model.addAttribute("coming", calendar.coming());
        model.addAttribute("pages", past);
        model.addAttribute("past", past.items().stream().map(years::open).toList());
        return "portal/calendar";
    }

    @GetMapping("/tim-kiem")
    String search(@RequestParam(name = "q", defaultValue = "") String query, Locale locale, Model model) {
        var wanted = query.length() > 100 ? query.substring(0, 100) : query;
        model.addAttribute("query", wanted.strip());
        model.addAttribute("hits", search.find(wanted, locale));
        return "portal/search";
    }

    @GetMapping("/gioi-thieu")
    String about() {
        return "portal/about";
    }

    @GetMapping("/tro-nang")
    String accessibility() {
        return "portal/accessibility";
    }
}
