package vn.thidua.publications;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Year;
import vn.thidua.seasons.SeasonId;

/** The paragraph of one topic in the summary of one year. */
@Embeddable
record EditedParagraphId(String clusterId, Year year, String topic) implements Serializable {

    static EditedParagraphId of(SeasonId season, String topic) {
        return new EditedParagraphId(season.cluster().clusterId(), season.year(), topic);
    }
}
