package vn.thidua.documents.web;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.documents.PaperFormat;
import vn.thidua.documents.PaperService;
import vn.thidua.documents.Signing;
import vn.thidua.documents.Verification;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.kernel.NotFound;
import vn.thidua.papertemplates.PaperForm;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** The official papers of a year, and of one unit; and where the code on a paper leads. */
@Controller
class PaperController {

    private final PaperService papers;
    private final Verification verification;
    private final Directory directory;

    PaperController(PaperService papers, Verification verification, Directory directory) {
        this.papers = papers;
        this.verification = verification;
        this.directory = directory;
    }

    @GetMapping("/xep-hang/{cum}/{nam}/van-ban")
    String papers(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @RequestParam(name = "ky", defaultValue = "") String ky,
            @CurrentActor Actor actor,
            Model model) {
        var season = new SeasonId(cum, nam);
        model.addAttribute("forms", papers.available(season, actor));
        model.addAttribute("edition", papers.edition(season, actor).orElse(null));
        model.addAttribute("onBehalf", Signing.of(ky) == Signing.DEPUTY);
        model.addAttribute("season", season);
        model.addAttribute("cluster", directory.cluster(cum));
        return "documents/list";
    }

    @GetMapping("/xep-hang/{cum}/{nam}/van-ban/{mau}.{dang}")
    ResponseEntity<byte[]> paper(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @PathVariable String mau,
            @PathVariable String dang,
            @RequestParam(name = "ky", defaultValue = "") String ky,
            @CurrentActor Actor actor) {
        var form = PaperForm.of(mau).orElseThrow(() -> new NotFound(mau));
        var format = PaperFormat.of(dang).orElseThrow(() -> new NotFound(dang));
        var content = papers.make(new SeasonId(cum, nam), form, format, Signing.of(ky), portal(), actor);
        return file("%s-%s-%s".formatted(form.slug(), cum, nam), format, content);
    }

    @GetMapping("/nhap-lieu/{cum}/{nam}/{donvi}/bang-tu-cham-diem.{dang}")
    ResponseEntity<byte[]> selfScore(
            @PathVariable ClusterId cum,
            @PathVariable Year nam,
            @PathVariable UnitId donvi,
            @PathVariable String dang,
            @RequestParam(name = "ky", defaultValue = "") String ky,
            @CurrentActor Actor actor) {
        var format = PaperFormat.of(dang).orElseThrow(() -> new NotFound(dang));
        var content = papers.selfScore(new DossierKey(cum, nam, donvi), format, Signing.of(ky), portal(), actor);
        return file("%s-%s-%s".formatted(PaperForm.SELF_SCORE.slug(), donvi, nam), format, content);
    }

    /** Whoever reads the code off a paper comes to the version that it was made from, or learns that it is a draft. */
    @GetMapping("/xac-minh/{ma}")
    ModelAndView verify(@PathVariable String ma, @CurrentActor @Nullable Actor actor) {
        return verification
                .addressOf(ma)
                .map(address -> new ModelAndView("redirect:" + address))
                .orElseGet(() -> new ModelAndView(
                        "documents/draft",
                        "draft",
                        verification.draft(ma, actor).orElseThrow(() -> new NotFound(ma))));
    }

    private static String portal() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<byte[]> file(String name, PaperFormat format, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.ending())
                                .build()
                                .toString())
                .body(content);
    }
}
