package vn.thidua.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.duties.DutyService;
import vn.thidua.units.Directory;

/** What I owe, what waits for me, what others owe me. */
@Controller
class DutiesController {

    private final DutyService duties;
    private final Directory directory;
    private final Clock clock;

    DutiesController(DutyService duties, Directory directory, Clock clock) {
        this.duties = duties;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/viec-can-lam")
    String home(@CurrentActor Actor actor, Model model) {
        model.addAttribute("duties", duties.of(actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("who", who(actor));
        return "duties/home";
    }

    private String who(Actor actor) {
        var unit = actor.unit();
        return unit == null ? actor.displayName() : directory.unit(unit).fullName();
    }
}
