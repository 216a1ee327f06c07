package vn.thidua.seasons.web;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.seasons.SeasonDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.seasons.web.Rotation.Seats;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/** The years of all clusters: what is open, who leads, and the way to each calendar. */
@Controller
class YearsController {

    private static final String ADDRESS = "/xep-hang/cac-nam";
    private static final String ADMINISTRATORS_ADDRESS = "/quan-tri/lich";

    private final SeasonService seasons;
    private final SeasonDesk desk;
    private final Rotations rotations;
    private final Directory directory;

    YearsController(SeasonService seasons, SeasonDesk desk, Rotations rotations, Directory directory) {
        this.seasons = seasons;
        this.desk = desk;
        this.rotations = rotations;
        this.directory = directory;
    }

    /** One cluster with its years, newest first, and the year that can be opened next. */
    record Line(ClusterView cluster, List<OneYear> years, Year next, boolean mayOpen) {}

    record OneYear(SeasonView season, Seats seats, boolean keeper, boolean handover) {}

    @GetMapping({ADDRESS, ADMINISTRATORS_ADDRESS})
    ModelAndView list(@CurrentActor Actor actor) {
        var lines = directory.clusters().stream()
                .map(cluster -> line(cluster, actor))
                .filter(line -> line.mayOpen() || !line.years().isEmpty())
                .toList();
        return new ModelAndView(
                "seasons/years", Map.of("lines", lines, "choosesScorecards", desk.choosesScorecards(actor)));
    }

    @PostMapping(ADDRESS)
    String open(
            @RequestParam ClusterId cum,
            @RequestParam Year nam,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        seasons.open(new SeasonId(cum, nam), actor);
        redirect.addAttribute("cum", cum.toString());
        redirect.addAttribute("nam", nam.toString());
        redirect.addFlashAttribute("done", "seasons.years.opened");
        return "redirect:/xep-hang/{cum}/{nam}/lich";
    }

    private Line line(ClusterView cluster, Actor actor) {
        var years = desk.years(cluster.id(), actor).stream()
                .map(season -> new OneYear(
                        season,
                        rotations.seats(cluster.id(), season.id().year()),
                        desk.keeps(season.id(), actor),
                        desk.handsOver(season.id(), actor)))
                .toList();
        var next = desk.nextToOpen(cluster.id());
        return new Line(cluster, years, next, desk.mayOpen(new SeasonId(cluster.id(), next), actor));
    }
}
