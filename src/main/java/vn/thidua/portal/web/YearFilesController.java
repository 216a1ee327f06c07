package vn.thidua.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;

/**
 * A published year to take home. The JSON file is the frozen content byte for byte, so that its SHA-256 is the hash that the page
 * shows, and its entity tag.
 */
@RestController
class YearFilesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublishedYears years;

    YearFilesController(PublishedYears years) {
        this.years = years;
    }

    @GetMapping("/cum/{cluster}/{year:\\d{4}}.json")
    ResponseEntity<byte[]> json(@PathVariable String cluster, @PathVariable Year year) {
        return json(newest(cluster, year).edition());
    }

    @GetMapping("/cum/{cluster}/{year:\\d{4}}/v{version:\\d{1,4}}.json")
    ResponseEntity<byte[]> json(@PathVariable String cluster, @PathVariable Year year, @PathVariable int version) {
        return json(years.version(cluster, year, version)
                .orElseThrow(() -> new NotFound(cluster + "/" + year + "/v" + version))
                .edition());
    }

    @GetMapping("/cum/{cluster}/{year:\\d{4}}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String cluster, @PathVariable Year year) {
        var published = newest(cluster, year);
        return file(published.edition(), "csv", CSV, YearCsv.of(published));
    }

    private ResponseEntity<byte[]> json(Edition edition) {
        return file(edition, "json", MediaType.APPLICATION_JSON, years.content(edition));
    }

    private static ResponseEntity<byte[]> file(Edition edition, String ending, MediaType type, String content) {
        var name = edition.cluster() + "-" + edition.year() + "-v" + edition.version() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(edition.contentHash() + "-" + ending)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private PublishedYear newest(String cluster, Year year) {
        return years.newest(cluster, year).orElseThrow(() -> new NotFound(cluster + "/" + year));
    }
}
