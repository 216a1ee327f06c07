package vn.thidua.rankings;

import java.time.Instant;
import java.util.Map;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** A unit was set aside, or its class limited. */
public record SanctionImposed(SeasonId season, UnitId unit, SanctionTerms terms, String actor, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return Subjects.unit(season, unit);
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "effect", terms.effect().name(),
                "class", terms.classCode() == null ? "" : terms.classCode(),
                "cause", terms.cause().name(),
                "reason", terms.reason(),
                "document", terms.document());
    }
}
