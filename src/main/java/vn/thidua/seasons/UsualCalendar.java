package vn.thidua.seasons;

import static vn.thidua.seasons.Milestone.APPRAISAL;
import static vn.thidua.seasons.Milestone.CROSS_CHECK;
import static vn.thidua.seasons.Milestone.MEETING;
import static vn.thidua.seasons.Milestone.MID_YEAR;
import static vn.thidua.seasons.Milestone.PACT;
import static vn.thidua.seasons.Milestone.PROVINCE_FILE;
import static vn.thidua.seasons.Milestone.RELEASE;
import static vn.thidua.seasons.Milestone.SELF_SCORE;
import static vn.thidua.seasons.Milestone.TARGETS;

import java.time.MonthDay;
import java.time.Year;
import java.util.List;

/**
 * The dates that are offered for a new year: last year's, moved by the years between, or where there are none those of
 * common practice. Provinces differ, so nothing but the offer depends on them.
 */
final class UsualCalendar {

    private UsualCalendar() {}

    static List<MilestoneView> of(Year year) {
        var next = year.plusYears(1);
        return List.of(
                span(TARGETS, year, MonthDay.of(1, 2), year, MonthDay.of(3, 31)),
                span(PACT, year, MonthDay.of(1, 2), year, MonthDay.of(3, 31)),
                span(MID_YEAR, year, MonthDay.of(6, 1), year, MonthDay.of(8, 31)),
                span(SELF_SCORE, year, MonthDay.of(12, 1), year, MonthDay.of(12, 15)),
                span(CROSS_CHECK, year, MonthDay.of(12, 16), year, MonthDay.of(12, 22)),
                span(MEETING, year, MonthDay.of(12, 23), year, MonthDay.of(12, 31)),
                span(PROVINCE_FILE, next, MonthDay.of(1, 2), next, MonthDay.of(1, 10)),
                span(APPRAISAL, next, MonthDay.of(1, 11), next, MonthDay.of(3, 15)),
                span(RELEASE, next, MonthDay.of(3, 16), next, MonthDay.of(3, 31)));
    }

    static List<MilestoneView> after(List<MilestoneView> calendar, int years) {
        return calendar.stream().map(milestone -> milestone.yearsLater(years)).toList();
    }

    private static MilestoneView span(Milestone milestone, Year from, MonthDay first, Year until, MonthDay last) {
        return new MilestoneView(milestone, from.atMonthDay(first), until.atMonthDay(last));
    }
}
