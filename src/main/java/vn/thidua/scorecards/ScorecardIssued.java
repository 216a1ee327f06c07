package vn.thidua.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;

/** A version of a scoring table became final. */
record ScorecardIssued(
        ScorecardId scorecard,
        String name,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        String actor,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "scorecard/" + scorecard.code() + "/" + scorecard.version();
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("name", name);
        if (decisionNumber != null) {
            details.put("decisionNumber", decisionNumber);
        }
        if (decisionDate != null) {
            details.put("decisionDate", decisionDate.toString());
        }
        return details;
    }
}
