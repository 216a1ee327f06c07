package vn.thidua.scorecardeditor.web;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecards.ScorecardJson;

/** A scoring table as the file that can be read in again, here or elsewhere. */
final class ScorecardFile {

    private ScorecardFile() {}

    static ResponseEntity<String> of(Scorecard card, String suffix) {
        var name = card.code().toLowerCase(Locale.ROOT) + "-v" + card.version() + suffix + ".json";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ScorecardJson.write(card));
    }
}
