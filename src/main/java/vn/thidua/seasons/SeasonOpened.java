package vn.thidua.seasons;

import java.time.Instant;
import vn.thidua.kernel.DomainEvent;

/** A cluster's year was opened. */
record SeasonOpened(SeasonId season, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "season/" + season;
    }
}
