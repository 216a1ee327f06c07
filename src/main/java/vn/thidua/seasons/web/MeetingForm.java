package vn.thidua.seasons.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.platform.web.TypedDate;
import vn.thidua.seasons.Attendance;
import vn.thidua.seasons.MeetingOfficer;
import vn.thidua.seasons.MeetingType;
import vn.thidua.seasons.MeetingView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * The record of a meeting as typed: its day as text, and for each member of the year the bodies that took part, one a line.
 *
 * @param placeUnit the member in whose area it was held, by its key; empty where it met elsewhere
 * @param host the member that held it, by its key; empty where another body did
 * @param chair who chaired it; empty where the minutes leave room for the name. So the secretary
 */
record MeetingForm(
        @NotBlank(message = "{form.missing}") @Size(max = 300, message = "{seasons.meeting.tooLong}")
        String title,

        String heldOn,
        String placeUnit,

        @NotBlank(message = "{form.missing}") @Size(max = 300, message = "{seasons.meeting.tooLong}")
        String place,

        String host,

        @Size(max = 300, message = "{seasons.meeting.tooLong}")
        String chair,

        @Size(max = 300, message = "{seasons.meeting.tooLong}")
        String chairOffice,

        @Size(max = 300, message = "{seasons.meeting.tooLong}")
        String secretary,

        @Size(max = 300, message = "{seasons.meeting.tooLong}")
        String secretaryOffice,

        @NotNull(message = "{seasons.meeting.figures.choose}") @Nullable
        Figures figures,

        List<Line> lines) {

    private static final String RECORDED_HERE = "RECORDED";
    private static final int LONGEST_NAME = 300;

    /** Whether the year's figures were final when it met (chính thức), or still estimates (ước thực hiện). */
    enum Figures {
        ESTIMATE,
        FINAL
    }

    /** Who took part for one member. */
    record Line(String unit, String bodies) {

        Line(@Nullable String unit, @Nullable String bodies) {
            this.unit = unit == null ? "" : unit;
            this.bodies = bodies == null ? "" : bodies.strip();
        }

        static Line of(UnitView member, List<Attendance> attendance) {
            var names = attendance.stream()
                    .filter(body -> body.unit().equals(member.id()))
                    .map(Attendance::bodyName)
                    .toList();
            return new Line(member.id().unitId(), String.join("\n", names));
        }

        List<String> names() {
            return bodies.lines()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    MeetingForm(
            @Nullable String title,
            @Nullable String heldOn,
            @Nullable String placeUnit,
            @Nullable String place,
            @Nullable String host,
            @Nullable String chair,
            @Nullable String chairOffice,
            @Nullable String secretary,
            @Nullable String secretaryOffice,
            @Nullable Figures figures,
            @Nullable List<Line> lines) {
        this.title = typed(title);
        this.heldOn = typed(heldOn);
        this.placeUnit = typed(placeUnit);
        this.place = typed(place);
        this.host = typed(host);
        this.chair = typed(chair);
        this.chairOffice = typed(chairOffice);
        this.secretary = typed(secretary);
        this.secretaryOffice = typed(secretaryOffice);
        this.figures = figures;
        this.lines = lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> line == null ? new Line(null, null) : line)
                        .toList();
    }

    static MeetingForm of(MeetingView meeting, List<UnitView> members) {
        return new MeetingForm(
                meeting.title(),
                TypedDate.of(meeting.heldOn()),
                key(meeting.placeUnit()),
                meeting.placeText(),
                key(meeting.hostUnit()),
                name(meeting.chair()),
                office(meeting.chair()),
                name(meeting.secretary()),
                office(meeting.secretary()),
                Figures.valueOf(meeting.figures()),
                lines(members, meeting.attendance()));
    }

    /** A new record: the same bodies usually meet again, all else is the year's own. */
    static MeetingForm after(@Nullable MeetingView lastYears, List<UnitView> members) {
        var attendance = lastYears == null ? List.<Attendance>of() : lastYears.attendance();
        return new MeetingForm(null, null, null, null, null, null, null, null, null, null, lines(members, attendance));
    }

    private static List<Line> lines(List<UnitView> members, List<Attendance> attendance) {
        return members.stream().map(member -> Line.of(member, attendance)).toList();
    }

    /** What was typed, where it can be read; what cannot becomes an error at its field. */
    @Nullable
    MeetingView read(MeetingType type, BodyCodes codes, Errors errors) {
        var day = TypedDate.read(heldOn, "heldOn", errors);
        if (day == null && heldOn.isEmpty()) {
            errors.rejectValue("heldOn", "form.missing");
        }
        IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).names().stream().anyMatch(name -> name.length() > LONGEST_NAME))
                .forEach(at -> errors.rejectValue("lines[%d].bodies".formatted(at), "seasons.meeting.tooLong"));
        var presides = officer("chair", chair, chairOffice, errors);
        var writes = officer("secretary", secretary, secretaryOffice, errors);
        if (errors.hasErrors()) {
            return null;
        }
        return new MeetingView(
                type,
                title,
                requireNonNull(day),
                placeUnit.isEmpty() ? null : UnitId.chosen(placeUnit),
                place,
                host.isEmpty() ? null : UnitId.chosen(host),
                requireNonNull(figures).name(),
                RECORDED_HERE,
                presides,
                writes,
                lines.stream().flatMap(line -> attendance(line, codes)).toList());
    }

    /** Papers name people with their office, so neither is kept without the other. */
    private static @Nullable MeetingOfficer officer(String field, String name, String office, Errors errors) {
        if (name.isEmpty() != office.isEmpty()) {
            errors.rejectValue(name.isEmpty() ? field : field + "Office", "seasons.meeting.officer.half");
        }
        return name.isEmpty() || office.isEmpty() ? null : new MeetingOfficer(name, office);
    }

    private static String name(@Nullable MeetingOfficer officer) {
        return officer == null ? "" : officer.name();
    }

    private static String office(@Nullable MeetingOfficer officer) {
        return officer == null ? "" : officer.office();
    }

    private static Stream<Attendance> attendance(Line line, BodyCodes codes) {
        return line.names().stream().map(name -> new Attendance(UnitId.chosen(line.unit()), codes.of(name), name));
    }

    private static String key(@Nullable UnitId unit) {
        return unit == null ? "" : unit.unitId();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
