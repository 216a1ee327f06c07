package vn.thidua.archives.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.thidua.archives.ClusterArchives;
import vn.thidua.archives.ImportRun.Kind;
import vn.thidua.archives.ImportRuns;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.web.Attempt;
import vn.thidua.platform.web.SentFile;
import vn.thidua.units.ClusterId;

/** Exports of a cluster, and imports: sent, tried, taken in. */
@Controller
@RequestMapping("/quan-tri/nhap-xuat")
class ClusterArchiveController {

    private static final String LIST = "archives/list";
    private static final String ADDRESS = "redirect:/quan-tri/nhap-xuat";

    private final ClusterArchives archives;
    private final ImportRuns runs;

    ClusterArchiveController(ClusterArchives archives, ImportRuns runs) {
        this.archives = archives;
        this.runs = runs;
    }

    /** The file that was chosen. */
    record ArchiveForm(@Nullable MultipartFile file) {

        String name() {
            return SentFile.nameOf(file);
        }
    }

    @GetMapping
    ModelAndView list(@ModelAttribute("form") ArchiveForm form, BindingResult errors, @CurrentActor Actor actor) {
        return list(HttpStatus.OK, actor);
    }

    @GetMapping("/{cum}.zip")
    ResponseEntity<byte[]> export(@PathVariable ClusterId cum, @CurrentActor Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cum-" + cum + ".zip")
                                .build()
                                .toString())
                .body(archives.export(cum, actor));
    }

    @PostMapping
    ModelAndView offer(@ModelAttribute("form") ArchiveForm form, BindingResult errors, @CurrentActor Actor actor) {
        var kept = new AtomicReference<UUID>();
        if (Attempt.refused(errors, () -> kept.set(offer(form, actor)))) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, actor);
        }
        return new ModelAndView(ADDRESS + "/" + kept.get());
    }

    private UUID offer(ArchiveForm form, Actor actor) {
        var file = form.file();
        if (file == null || form.name().isEmpty()) {
            throw new RuleViolation("archives.file.missing");
        }
        archives.weigh(form.name(), file.getSize(), actor);
        try {
            var upload = archives.offer(form.name(), file.getBytes(), actor);
            runs.start(upload, Kind.REHEARSAL, actor);
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far the newest run of these files has come, and what it came to once it has ended. */
    @GetMapping("/{ma}")
    ModelAndView run(@PathVariable UUID ma, @CurrentActor Actor actor) {
        var run = runs.require(ma, actor);
        return new ModelAndView(run.isRunning() ? "archives/progress" : "archives/report").addObject("run", run);
    }

    /** Takes the files in. */
    @PostMapping("/{ma}")
    String take(@PathVariable UUID ma, @CurrentActor Actor actor) {
        runs.start(ma, Kind.TAKING, actor);
        return ADDRESS + "/{ma}";
    }

    /** Tries the files once more, after something else has changed or a server has stopped. */
    @PostMapping("/{ma}/thu-lai")
    String tryAgain(@PathVariable UUID ma, @CurrentActor Actor actor) {
        runs.start(ma, Kind.REHEARSAL, actor);
        return ADDRESS + "/{ma}";
    }

    private ModelAndView list(HttpStatus status, Actor actor) {
        var page = new ModelAndView(LIST);
        page.setStatus(status);
        return page.addObject("clusters", archives.clusters(actor))
                .addObject("last", runs.last(actor).orElse(null));
    }
}
