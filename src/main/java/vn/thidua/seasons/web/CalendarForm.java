package vn.thidua.seasons.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;

/**
 * The calendar as typed, one line a step, so that nothing typed is lost. A step without a last day has no date, and a line
 * that names no step says nothing.
 */
record CalendarForm(List<Line> lines) {

    CalendarForm(@Nullable List<Line> lines) {
        this.lines = lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> line == null ? new Line(null, null, null) : line)
                        .toList();
    }

    /** One step; both days as typed, {@code 15/12/2023}. */
    record Line(@Nullable Milestone milestone, String from, String until) {

        Line(@Nullable Milestone milestone, @Nullable String from, @Nullable String until) {
            this.milestone = milestone;
            this.from = from == null ? "" : from.strip();
            this.until = until == null ? "" : until.strip();
        }

        static Line of(MilestoneView step) {
            return new Line(step.milestone(), TypedDate.of(step.from()), TypedDate.of(step.until()));
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
            var from = TypedDate.read(line.from(), "lines[%d].from".formatted(at), errors);
            var until = TypedDate.read(line.until(), "lines[%d].until".formatted(at), errors);
            var milestone = line.milestone();
            if (milestone != null && until != null) {
                calendar.add(new MilestoneView(milestone, from, until));
            } else if (from != null && line.until().isEmpty()) {
                errors.rejectValue("lines[%d].until".formatted(at), "seasons.calendar.untilMissing");
            }
        }
        return calendar;
    }
}
