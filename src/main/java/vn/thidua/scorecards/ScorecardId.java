package vn.thidua.scorecards;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** One version of one scoring table. */
@Embeddable
public record ScorecardId(
        @Column(name = "scorecard_code") String code,
        @Column(name = "scorecard_version") int version) implements Serializable {

    @Override
    public String toString() {
        return code + " v" + version;
    }
}
