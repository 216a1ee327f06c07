package vn.thidua.notices.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.notices.Outbox;

/** The e-mails on their way, for the administrator: what waits, what failed and why, what went out. */
@Controller
@RequestMapping("/quan-tri/thu")
class MailAdminController {

    private final Outbox outbox;

    MailAdminController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("notices/mails", Map.of("mails", outbox.mails(), "configured", outbox.isConfigured()));
    }

    @PostMapping("/{id}/gui-lai")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        outbox.retry(id);
        redirect.addFlashAttribute("done", "notices.mails.retried");
        return "redirect:/quan-tri/thu";
    }
}
