package vn.thidua.appraisals.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.appraisals.OverclaimDesk;
import vn.thidua.appraisals.Overclaims;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/** What units and criteria were claimed too high or too low, over the years of a cluster. */
@Controller
class OverclaimController {

    private final OverclaimDesk desk;
    private final Directory directory;

    OverclaimController(OverclaimDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /** One row of a table: a name, and its tallies. */
    record Row(String name, Overclaims.Line<?> line) {}

    @GetMapping("/xep-hang/{cum}/chenh-lech")
    String show(@PathVariable ClusterId cum, @CurrentActor Actor actor, Model model) {
        var overclaims = desk.of(cum, actor);
        model.addAttribute("cluster", directory.cluster(cum));
        model.addAttribute("overclaims", overclaims);
        model.addAttribute("units", units(overclaims.units()));
        model.addAttribute(
                "criteria",
                overclaims.criteria().stream()
                        .map(line -> new Row(line.of().code() + ". " + Names.of(line.of()), line))
                        .toList());
        return "appraisals/overclaims";
    }

    private static List<Row> units(List<Overclaims.Line<UnitView>> lines) {
        return lines.stream().map(line -> new Row(line.of().name(), line)).toList();
    }
}
