package vn.thidua.seasons.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;

/** The calendar as typed, one line a step, so that nothing typed is lost. A step without a last day has no date. */
record CalendarForm(List<Line> lines) {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    CalendarForm(@Nullable List<Line> lines) {
        this.lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** One step; both days as typed, {@code 15/12/2023}. */
    record Line(Milestone milestone, String from, String until) {

        Line(Milestone milestone, @Nullable String from, @Nullable String until) {
            this.milestone = milestone;
            this.from = from == null ? "" : from.strip();
            this.until = until == null ? "" : until.strip();
        }

        static Line of(MilestoneView step) {
            return new Line(step.milestone(), written(step.from()), written(step.until()));
        }

        private static String written(@Nullable LocalDate date) {
            return date == null ? "" : WRITTEN.format(date);
        }
    }

    static CalendarForm of(List<MilestoneView> calendar) {
        return new CalendarForm(Arrays.stream(Milestone.values())
                .map(milestone -> calendar.stream()
                        .filter(step -> step.milestone() == milestone)
                        .findFirst()
                        .map(Line::of)
                        .orElseGet(() -> new Line(milestone, null, null)))
                .toList());
    }

    /** The steps that have a last day; what cannot be read becomes an error at its field. */
    List<MilestoneView> read(Errors errors) {
        var calendar = new ArrayList<MilestoneView>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var from = date(line.from(), "lines[%d].from".formatted(at), errors);
            var until = date(line.until(), "lines[%d].until".formatted(at), errors);
            if (until != null) {
                calendar.add(new MilestoneView(line.milestone(), from, until));
            } else if (from != null && line.until().isEmpty()) {
                errors.rejectValue("lines[%d].until".formatted(at), "seasons.calendar.untilMissing");
            }
        }
        return calendar;
    }

    private static @Nullable LocalDate date(String typed, String field, Errors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed, READ);
        } catch (DateTimeParseException unreadable) {
            errors.rejectValue(field, "seasons.calendar.notADate", new Object[] {typed}, null);
            return null;
        }
    }
}
