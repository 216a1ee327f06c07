package vn.thidua.seasons;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.scorecards.ScorecardId;

/** It was decided by which scorecard a cluster's year is scored. */
record ScorecardChosen(SeasonId season, @Nullable ScorecardId before, ScorecardId scorecard, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }

    @Override
    public Map<String, String> details() {
        return before == null
                ? Map.of("scorecard", scorecard.toString())
                : Map.of("before", before.toString(), "scorecard", scorecard.toString());
    }
}
