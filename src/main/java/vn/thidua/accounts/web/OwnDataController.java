package vn.thidua.accounts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.platform.PersonalData;

/** What the portal knows about oneself: to read, and as a file to take along. */
@Controller
class OwnDataController {

    static final String ADDRESS = "/tai-khoan/du-lieu";

    private final List<PersonalData> sources;

    OwnDataController(List<PersonalData> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Everything of one kind; the page shows the newest entries only. */
    record Kind(String name, List<Map<String, String>> entries) {

        private static final int SHOWN = 10;

        public List<Map<String, String>> newest() {
            return entries.subList(0, Math.min(SHOWN, entries.size()));
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@CurrentActor Actor actor) {
        return new ModelAndView("accounts/own-data", Map.of("kinds", kinds(actor)));
    }

    @GetMapping(ADDRESS + ".json")
    ResponseEntity<Map<String, List<Map<String, String>>>> file(@CurrentActor Actor actor) {
        var all = new LinkedHashMap<String, List<Map<String, String>>>();
        kinds(actor).forEach(kind -> all.put(kind.name(), kind.entries()));
        var name = ContentDisposition.attachment()
                .filename("du-lieu-ca-nhan-" + actor.login() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(all);
    }

    private List<Kind> kinds(Actor actor) {
        return sources.stream()
                .map(source -> new Kind(source.kind(), source.of(actor.login())))
                .toList();
    }
}
