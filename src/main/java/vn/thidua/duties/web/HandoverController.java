package vn.thidua.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.duties.HandoverDesk;
import vn.thidua.journal.Journal;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** The handover of a cluster at the end of a year: the list to work through, and the minutes to sign. */
@Controller
@RequestMapping("/xep-hang/{cum}/{nam}/ban-giao")
class HandoverController {

    private final HandoverDesk handovers;
    private final Journal journal;
    private final Clock clock;

    HandoverController(HandoverDesk handovers, Journal journal, Clock clock) {
        this.handovers = handovers;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return page("duties/handover", cum, nam, actor);
    }

    /** The minutes on A4, in the form of an official document. */
    @GetMapping("/bien-ban")
    ModelAndView minutes(@PathVariable ClusterId cum, @PathVariable Year nam, @CurrentActor Actor actor) {
        return page("duties/handover-minutes", cum, nam, actor);
    }

    private ModelAndView page(String view, ClusterId cluster, Year year, Actor actor) {
        return new ModelAndView(
                view,
                Map.of(
                        "handover", handovers.of(new SeasonId(cluster, year), actor),
                        "today", LocalDate.now(clock),
                        "journalHead", journal.head()));
    }
}
