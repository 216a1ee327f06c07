package vn.thidua.notices.web;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.notices.MailAddresses;
import vn.thidua.notices.NoticeBoard;
import vn.thidua.notices.Outbox;
import vn.thidua.platform.web.Attempt;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/** Everyone's own notices, and where they want to be written to. */
@Controller
@RequestMapping("/thong-bao")
class NoticeController {

    private static final String LIST = "redirect:/thong-bao";

    private final NoticeBoard board;
    private final MailAddresses addresses;
    private final Outbox outbox;
    private final Directory directory;

    NoticeController(NoticeBoard board, MailAddresses addresses, Outbox outbox, Directory directory) {
        this.board = board;
        this.addresses = addresses;
        this.outbox = outbox;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView list(@CurrentActor Actor actor) {
        var form = addresses
                .of(actor)
                .map(known -> new AddressForm(known.address(), known.digest()))
                .orElseGet(() -> new AddressForm("", true));
        return page(actor, HttpStatus.OK).addObject("form", form);
    }

    /** Opens a notice: it is read from now on, and leads to where something is to be done. */
    @PostMapping("/{id}")
    RedirectView open(@PathVariable UUID id, @CurrentActor Actor actor) {
        return new RedirectView(board.open(id, actor), true, true, false);
    }

    @PostMapping("/da-doc")
    String readAll(@CurrentActor Actor actor) {
        board.readAll(actor);
        return LIST;
    }

    @PostMapping("/dia-chi")
    ModelAndView address(
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        if (Attempt.refused(errors, () -> addresses.keep(form.address(), form.digest(), actor))) {
            return page(actor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("done", "notices.address.saved");
        return new ModelAndView(LIST);
    }

    private ModelAndView page(Actor actor, HttpStatus status) {
        return new ModelAndView("notices/list", status)
                .addObject("notices", board.of(actor))
                .addObject("unread", board.unread(actor.login()))
                .addObject("mails", outbox.isConfigured())
                .addObject("names", directory.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::name)))
                .addObject(
                        "clusters",
                        directory.clusters().stream().collect(Collectors.toMap(ClusterView::id, ClusterView::name)));
    }
}
