package vn.thidua.scorecardeditor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.DomainEvent;

/** What happens to the draft of a scoring table. */
sealed interface DraftEvent extends DomainEvent {

    DraftId draft();

    int scorecardVersion();

    @Override
    default String subject() {
        return "scorecard/" + draft() + "/" + scorecardVersion();
    }

    record DraftBegun(
            DraftId draft, int scorecardVersion, @Nullable Integer basedOn, String actor, Instant at)
            implements DraftEvent {

        @Override
        public Map<String, String> details() {
            return basedOn == null ? Map.of() : Map.of("basedOn", basedOn.toString());
        }
    }

    record DraftRevised(DraftId draft, int scorecardVersion, String place, String actor, Instant at)
            implements DraftEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("place", place);
        }
    }

    record DraftDiscarded(DraftId draft, int scorecardVersion, String actor, Instant at) implements DraftEvent {}

    /** Warnings that stood when the table was issued, each with the reason why it may stand. */
    record WarningsAccepted(DraftId draft, int scorecardVersion, Map<String, String> reasons, String actor, Instant at)
            implements DraftEvent {

        @Override
        public Map<String, String> details() {
            return new LinkedHashMap<>(reasons);
        }
    }
}
