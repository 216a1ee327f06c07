package vn.thidua.seasons;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a step of the year is done: by its last day, and not before its first one, where that is set. */
public record MilestoneView(Milestone milestone, @Nullable LocalDate from, LocalDate until) {

    MilestoneView yearsLater(int years) {
        return new MilestoneView(milestone, from == null ? null : from.plusYears(years), until.plusYears(years));
    }
}
