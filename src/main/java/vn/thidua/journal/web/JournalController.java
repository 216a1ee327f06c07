package vn.thidua.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.journal.Journal;
import vn.thidua.journal.JournalEntry;
import vn.thidua.journal.JournalFilter;
import vn.thidua.platform.web.TypedDate;

/** The journal as the administrator reads, exports and checks it. */
@Controller
@RequestMapping("/quan-tri/nhat-ky")
class JournalController {

    private static final int ON_A_PAGE = 50;

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    /** What was typed into the filter; a day that is none does not restrict. */
    record Query(
            @Nullable String event,
            @Nullable String actor,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to) {

        JournalFilter filter() {
            return new JournalFilter(event, actor, subject, day(from), day(to));
        }

        private static @Nullable LocalDate day(@Nullable String typed) {
            return typed == null ? null : TypedDate.parse(typed).orElse(null);
        }
    }

    @GetMapping
    ModelAndView page(
            @ModelAttribute("query") Query query, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var entries = journal.newest(query.filter(), before, ON_A_PAGE + 1);
        var shown = entries.subList(0, Math.min(ON_A_PAGE, entries.size()));
        var page = new ModelAndView("journal/list")
                .addObject("entries", shown)
                .addObject("events", journal.events())
                .addObject("head", journal.head());
        if (entries.size() > ON_A_PAGE) {
            page.addObject("next", shown.get(shown.size() - 1).position());
        }
        return page;
    }

    /** Every row that passes the filter, written as it is read. */
    @GetMapping(params = "csv")
    void csv(@ModelAttribute("query") Query query, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("nhat-ky.csv").build().toString());
        var csv = new JournalCsv(response.getOutputStream());
        csv.begin();
        journal.export(query.filter(), csv::write);
        csv.end();
    }

    @PostMapping("/kiem-tra")
    String verify(RedirectAttributes redirect) {
        redirect.addFlashAttribute("verification", journal.verify());
        return "redirect:/quan-tri/nhat-ky";
    }

    /** Whether a hash that stands on paper is still in the chain. */
    @PostMapping("/doi-chieu")
    String compare(@RequestParam(defaultValue = "") String printed, RedirectAttributes redirect) {
        redirect.addFlashAttribute("compared", true);
        redirect.addFlashAttribute("printed", printed);
        journal.rowOf(printed).map(JournalEntry::position).ifPresent(at -> redirect.addFlashAttribute("found", at));
        return "redirect:/quan-tri/nhat-ky";
    }
}
