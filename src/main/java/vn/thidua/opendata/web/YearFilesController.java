package vn.thidua.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.kernel.NotFound;
import vn.thidua.opendata.YearFiles;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.SnapshotJson;

/**
 * A published year to take home. The JSON file is the frozen content byte for byte, so that its SHA-256 is the hash that the page
 * shows. The address of the year gives its newest version, the address of a version always that one.
 */
@RestController
@CrossOrigin
class YearFilesController {

    private static final String YEAR = "/cum/{cluster}/{year:\\d{4}}";
    private static final String VERSION = YEAR + "/v{version:\\d{1,4}}";

    private final PublishedYears years;
    private final YearFiles files;

    YearFilesController(PublishedYears years, YearFiles files) {
        this.years = years;
        this.files = files;
    }

    @GetMapping({YEAR + ".json", YEAR + ".csv", YEAR + ".xlsx", YEAR + ".zip"})
    ResponseEntity<byte[]> newest(@PathVariable String cluster, @PathVariable Year year, HttpServletRequest request) {
        return file(
                years.newest(cluster, year).orElseThrow(() -> new NotFound(cluster + "/" + year)),
                FileFormat.of(request.getRequestURI()));
    }

    @GetMapping({VERSION + ".json", VERSION + ".csv", VERSION + ".xlsx", VERSION + ".zip"})
    ResponseEntity<byte[]> version(
            @PathVariable String cluster,
            @PathVariable Year year,
            @PathVariable int version,
            HttpServletRequest request) {
        return file(
                years.version(cluster, year, version)
                        .orElseThrow(() -> new NotFound(cluster + "/" + year + "/v" + version)),
                FileFormat.of(request.getRequestURI()));
    }

    private ResponseEntity<byte[]> file(PublishedYear published, FileFormat format) {
        var edition = published.edition();
        var name = edition.cluster() + "-" + edition.year() + "-v" + edition.version() + "." + format.ending();
        var bytes = format.write(files, published);
        return ResponseEntity.ok()
                .contentType(format.type())
                .eTag(SnapshotJson.hash(bytes))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
