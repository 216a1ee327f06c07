package vn.thidua.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Year;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.PublishedPapers;

/** Hands out the scans that published versions name; saved under their own name, never shown in the browser. */
@Controller
class SignedPaperDownload {

    private static final Duration FOR_A_DAY = Duration.ofDays(1);

    private final PublishedPapers papers;

    SignedPaperDownload(PublishedPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/van-ban/{cluster}/{year:\\d{4}}/{key}")
    ResponseEntity<Resource> download(@PathVariable String cluster, @PathVariable Year year, @PathVariable String key) {
        var paper = papers.find(cluster, year, key).orElseThrow(() -> new NotFound(key));
        var content = papers.read(paper).orElseThrow(() -> new NotFound(key));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_A_DAY).cachePublic().immutable())
                .eTag(paper.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.file(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .contentLength(paper.size())
                .body(new InputStreamResource(content));
    }
}
