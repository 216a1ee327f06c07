package vn.thidua.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonId;

/**
 * Everything that one person's home shows, the most urgent first.
 *
 * @param mine what the person owes
 * @param waiting what others have done and now waits for the person
 * @param others what others owe, as far as it concerns the person
 * @param progress how far the years have come that the person leads, deputises in or oversees for the province
 * @param year the calendar beside it; absent where no year is open
 */
public record DutyList(
        List<Duty> mine,
        List<Duty> waiting,
        List<Duty> others,
        List<ClusterProgress> progress,
        @Nullable YearLine year) {

    /** The dates of a cluster's year, seen from today. */
    public record YearLine(SeasonId season, List<Step> steps) {}

    /** One date of the year. */
    public record Step(MilestoneView milestone, When when) {

        static Step of(MilestoneView milestone, LocalDate today) {
            if (milestone.until().isBefore(today)) {
                return new Step(milestone, When.OVER);
            }
            var begins = milestone.from() == null ? milestone.until() : milestone.from();
            return new Step(milestone, begins.isAfter(today) ? When.TO_COME : When.NOW);
        }
    }

    /** Where a date lies. */
    public enum When {
        OVER,
        NOW,
        TO_COME
    }

    public long urgent() {
        return Stream.concat(mine.stream(), waiting.stream())
                .filter(duty -> duty.isOver() || duty.isSoon())
                .count();
    }
}
