package vn.thidua.dossiers.web;

import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.EntryService;
import vn.thidua.dossiers.EntrySheet;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * Shows what a block from a spreadsheet would change before it is saved. The grid asks for it when a block is pasted into a
 * cell; without JavaScript it is a page with a field to paste into.
 */
@Controller
@RequestMapping("/nhap-lieu/{cum}/{nam}/{donvi}/dan")
class PasteController {

    private static final String VIEW = "dossiers/paste";

    private final EntryService entries;
    private final GridAssembler grids;
    private final PasteAssembler pastes;
    private final MessageSource messages;

    PasteController(EntryService entries, GridAssembler grids, PasteAssembler pastes, MessageSource messages) {
        this.entries = entries;
        this.grids = grids;
        this.pastes = pastes;
        this.messages = messages;
    }

    @ModelAttribute("key")
    DossierKey key(@PathVariable ClusterId cum, @PathVariable Year nam, @PathVariable UnitId donvi) {
        return new DossierKey(cum, nam, donvi);
    }

    @GetMapping
    ModelAndView blank(@ModelAttribute(name = "key", binding = false) DossierKey key, @CurrentActor Actor actor) {
        return page(sheet(key, actor), PasteForm.of("", "", null, false), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView preview(
            @ModelAttribute(name = "key", binding = false) DossierKey key,
            @RequestParam(name = "o", defaultValue = "") String start,
            @RequestParam(name = "khoi", defaultValue = "") String text,
            @RequestParam(name = "cot", required = false) @Nullable Integer column,
            @RequestParam(name = "bo-trong", defaultValue = "false") boolean skipsBlanks,
            @CurrentActor Actor actor) {
        var sheet = sheet(key, actor);
        var form = PasteForm.of(start, text, column, skipsBlanks);
        if (text.isBlank()) {
            return page(sheet, form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refusal", say("dossiers.paste.empty"));
        }
        try {
            var preview = pastes.page(sheet, form, actor);
            return page(sheet, form, HttpStatus.OK).addObject("preview", preview);
        } catch (RuleViolation refusal) {
            return page(sheet, form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refusal", say(refusal.code(), refusal.args()));
        }
    }

    private EntrySheet sheet(DossierKey key, Actor actor) {
        var sheet = entries.sheet(key, actor);
        if (!sheet.mayEdit()) {
            throw new NotAllowed("dossiers.entry.notYours", key);
        }
        return sheet;
    }

    private ModelAndView page(EntrySheet sheet, PasteForm form, HttpStatus status) {
        return new ModelAndView(VIEW, status)
                .addObject("page", grids.page(sheet, Map.of(), null))
                .addObject("form", form);
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
