package vn.thidua.publications.web;

import jakarta.validation.constraints.Size;
import java.time.Year;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.publications.SummaryEditor;
import vn.thidua.publications.Words;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;

/** Where the publisher reads the generated summary, rewrites what should be said otherwise, and adds what no rule can say. */
@Controller
class SummaryEditorController {

    private static final int LONGEST = 4_000;

    private final SummaryEditor editor;
    private final Directory directory;

    SummaryEditorController(SummaryEditor editor, Directory directory) {
        this.editor = editor;
        this.directory = directory;
    }

    @GetMapping("/cong-bo/{cluster}/{year}/tom-tat")
    String paragraphs(
            @PathVariable ClusterId cluster, @PathVariable Year year, @CurrentActor Actor actor, Model model) {
        var season = new SeasonId(cluster, year);
        model.addAttribute("drafts", editor.drafts(season, actor));
        model.addAttribute("season", season);
        model.addAttribute("cluster", directory.cluster(cluster));
        return "publications/summary";
    }

    @PostMapping("/cong-bo/{cluster}/{year}/tom-tat")
    String write(
            @PathVariable ClusterId cluster,
            @PathVariable Year year,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") @Size(max = LONGEST) String vietnamese,
            @RequestParam(defaultValue = "") @Size(max = LONGEST) String english,
            @CurrentActor Actor actor) {
        editor.write(new SeasonId(cluster, year), topic, new Words(vietnamese, english), actor);
        return "redirect:/cong-bo/{cluster}/{year}/tom-tat";
    }

    @PostMapping("/cong-bo/{cluster}/{year}/tom-tat/them")
    String add(
            @PathVariable ClusterId cluster,
            @PathVariable Year year,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") @Size(max = LONGEST) String vietnamese,
            @RequestParam(defaultValue = "") @Size(max = LONGEST) String english,
            @CurrentActor Actor actor) {
        editor.add(new SeasonId(cluster, year), after, new Words(vietnamese, english), actor);
        return "redirect:/cong-bo/{cluster}/{year}/tom-tat";
    }

    @PostMapping("/cong-bo/{cluster}/{year}/tom-tat/tra-lai")
    String restore(
            @PathVariable ClusterId cluster,
            @PathVariable Year year,
            @RequestParam(defaultValue = "") String topic,
            @CurrentActor Actor actor) {
        editor.restore(new SeasonId(cluster, year), topic, actor);
        return "redirect:/cong-bo/{cluster}/{year}/tom-tat";
    }
}
