package vn.thidua.scorecardeditor;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A table's draft; a table has at most one, so the table's code names it. */
@Embeddable
public record DraftId(String scorecardCode) implements Serializable {

    @Override
    public String toString() {
        return scorecardCode;
    }
}
