package vn.thidua.seasons;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.scorecards.ScorecardId;

/**
 * A cluster's year.
 *
 * @param scorecard by which it is scored, once that is decided
 * @param calendar the steps that have a date, in the order of the year
 * @param meeting the one that closed this year
 * @param pact the one for this year
 */
public record SeasonView(
        SeasonId id,
        @Nullable ScorecardId scorecard,
        List<MilestoneView> calendar,
        @Nullable MeetingView meeting,
        @Nullable PactView pact) {

    public SeasonView {
        calendar = List.copyOf(calendar);
    }

    public Optional<MilestoneView> milestone(Milestone milestone) {
        return calendar.stream().filter(each -> each.milestone() == milestone).findFirst();
    }
}
