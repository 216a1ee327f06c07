package vn.thidua.documents.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.CurrentActor;
import vn.thidua.documents.PaperFormat;
import vn.thidua.documents.TemplatePreview;
import vn.thidua.kernel.NotFound;

/** A template that was sent, as the paper that it makes. */
@Controller
class TemplatePreviewController {

    private final TemplatePreview previews;

    TemplatePreviewController(TemplatePreview previews) {
        this.previews = previews;
    }

    @GetMapping("/quan-tri/mau-van-ban/{mau}/ban/{ma}/xem-truoc.{dang}")
    ResponseEntity<byte[]> preview(
            @PathVariable String mau, @PathVariable UUID ma, @PathVariable String dang, @CurrentActor Actor actor) {
        var format = PaperFormat.of(dang).orElseThrow(() -> new NotFound(dang));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(mau.replaceAll("[^a-z-]", "") + "-xem-truoc." + format.ending())
                                .build()
                                .toString())
                .body(previews.make(ma, format, actor));
    }
}
