package vn.thidua.scorecardeditor.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.platform.web.Attempt;
import vn.thidua.scorecardeditor.ExampleTable;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.scorecards.MalformedScorecard;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;

/** All scoring tables with their versions and drafts, and the four ways to begin a draft. */
@Controller
@RequestMapping("/quan-tri/bang-diem")
class ScorecardListController {

    private static final String BEGIN = "begin";
    private static final String EXAMPLE = "sample";
    private static final String UPLOAD = "upload";

    private final ScorecardDrafting drafting;
    private final ScorecardLibrary library;
    private final MessageSource messages;

    ScorecardListController(ScorecardDrafting drafting, ScorecardLibrary library, MessageSource messages) {
        this.drafting = drafting;
        this.library = library;
        this.messages = messages;
    }

    /** A new table as it is typed. */
    record BeginForm(@Nullable String code, @Nullable String name) {}

    /** A table as a file, or its text pasted. */
    record UploadForm(
            @Nullable MultipartFile file, @Nullable String json) {

        String text() throws IOException {
            return file == null || file.isEmpty()
                    ? Typed.text(json)
                    : new String(file.getBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One of the example tables. */
    record ExampleForm(@Nullable ExampleTable example) {}

    @GetMapping
    ModelAndView list(@CurrentActor Actor actor) {
        return page(actor, new BeginForm("", ""), new UploadForm(null, ""));
    }

    /** The draft of an example is the administrator's own from then on; its code is that of the example. */
    @PostMapping("/tu-mau")
    Object beginFromExample(
            @ModelAttribute(EXAMPLE) ExampleForm form, BindingResult errors, @CurrentActor Actor actor) {
        var example = form.example();
        if (example == null) {
            errors.rejectValue("example", "editor.example.choose");
        } else if (!Attempt.refused(errors, () -> drafting.beginFrom(example, actor))) {
            return draftOf(ScorecardJson.read(example.json()).code());
        }
        var page = page(actor, new BeginForm("", ""), new UploadForm(null, ""));
        return refused(page.addObject(EXAMPLE, form), EXAMPLE, errors);
    }

    @PostMapping
    Object begin(@ModelAttribute(BEGIN) BeginForm form, BindingResult errors, @CurrentActor Actor actor) {
        var code = Typed.code(errors, "code", form.code());
        var name = Typed.required(errors, "name", form.name());
        if (Attempt.refused(errors, () -> drafting.begin(code, name, actor))) {
            return refused(page(actor, form, new UploadForm(null, "")), BEGIN, errors);
        }
        return draftOf(code);
    }

    @PostMapping("/nhap-tep")
    Object upload(
            @ModelAttribute(UPLOAD) UploadForm form, BindingResult errors, @CurrentActor Actor actor, Locale language)
            throws IOException {
        var json = form.text();
        try {
            if (!Attempt.refused(errors, () -> drafting.beginFrom(json, actor))) {
                return draftOf(ScorecardJson.read(json).code());
            }
        } catch (MalformedScorecard malformed) {
            errors.rejectValue(
                    "json",
                    "editor.import.malformed",
                    new Object[] {
                        malformed.pointer().isEmpty() ? "/" : malformed.pointer(),
                        messages.getMessage(malformed.code(), malformed.arguments(), malformed.code(), language)
                    },
                    null);
        }
        return refused(page(actor, new BeginForm("", ""), new UploadForm(null, json)), UPLOAD, errors);
    }

    @PostMapping("/{code}/ban/{version}/ban-moi")
    String nextVersion(@PathVariable String code, @PathVariable int version, @CurrentActor Actor actor) {
        drafting.beginFrom(new ScorecardId(code, version), actor);
        return "redirect:/quan-tri/bang-diem/{code}/du-thao";
    }

    private ModelAndView page(Actor actor, BeginForm begin, UploadForm upload) {
        var page = new ModelAndView("scorecardeditor/list");
        page.addObject("drafts", drafting.all(actor));
        page.addObject(
                "issued", library.all().stream().filter(each -> each.issued()).toList());
        page.addObject(BEGIN, begin);
        page.addObject(EXAMPLE, new ExampleForm(null));
        page.addObject("examples", ExampleTable.values());
        page.addObject(UPLOAD, upload);
        return page;
    }

    private static ModelAndView refused(ModelAndView page, String form, BindingResult errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(BindingResult.MODEL_KEY_PREFIX + form, errors);
        page.addObject("refused", form);
        return page;
    }

    private static String draftOf(String code) {
        return "redirect:/quan-tri/bang-diem/" + code + "/du-thao";
    }
}
