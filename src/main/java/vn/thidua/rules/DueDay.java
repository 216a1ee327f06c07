package vn.thidua.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A day of a calendar: a date, or a day of every year, written {@code --12-15}, which falls in the cluster's year.
 *
 * @param year absent for a day of every year
 */
public record DueDay(@Nullable Year year, MonthDay day) {

    /** Reads {@code 2023-12-15} or {@code --12-15}. */
    public static DueDay parse(String text) throws DateTimeException {
        if (text.startsWith("--")) {
            return new DueDay(null, MonthDay.parse(text));
        }
        var date = LocalDate.parse(text);
        return new DueDay(Year.of(date.getYear()), MonthDay.from(date));
    }

    public LocalDate in(Year clusterYear) {
        return (year == null ? clusterYear : year).atMonthDay(day);
    }

    @Override
    public String toString() {
        return year == null ? day.toString() : year.atMonthDay(day).toString();
    }
}
