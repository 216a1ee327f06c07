package vn.thidua.dossiers.web;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.FigureChange;
import vn.thidua.dossiers.FigureWords;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** The history of a report's figures, all of them or those of one entry. */
@Controller
class HistoryController {

    private final EntryService entries;
    private final ClusterYears years;
    private final Directory directory;
    private final FigureWords words;

    HistoryController(EntryService entries, ClusterYears years, Directory directory, FigureWords words) {
        this.entries = entries;
        this.years = years;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/nhap-lieu/{cum}/{nam}/{donvi}/lich-su")
    String history(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @PathVariable UnitId donvi,
            @RequestParam(name = "o", required = false) @Nullable String only,
            @CurrentActor Actor actor,
            Model model) {
        var key = new DossierKey(cum, nam, donvi);
        var changes = only == null ? entries.history(key, actor) : entries.history(key, Subject.of(only), actor);
        var questionnaire = years.questionnaire(key);
        model.addAttribute(
                "page",
                new HistoryPage(
                        directory.unit(donvi).fullName(),
                        directory.cluster(cum).name(),
                        nam.getValue(),
                        key.path(),
                        // What a changed fact no longer asks for stays in the journal
                        changes.stream()
                                .filter(change -> questionnaire.questions().containsKey(change.subject()))
                                .map(change -> line(questionnaire, change))
                                .toList()));
        return "dossiers/history";
    }

    private HistoryPage.Line line(Questionnaire questionnaire, FigureChange change) {
        var question = questionnaire.require(change.subject());
        var name = questionnaire.readersOf(change.subject()).get(0).name();
        return new HistoryPage.Line(
                name, change, words.of(question, change.before()), words.of(question, change.after()));
    }
}
