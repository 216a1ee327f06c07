package vn.thidua.archives;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.ValueStatus;
import vn.thidua.scorecards.JsonCursor;
import vn.thidua.scorecards.JsonFaults;
import vn.thidua.scorecards.MalformedScorecard;
import vn.thidua.seasons.Attendance;
import vn.thidua.seasons.MeetingOfficer;
import vn.thidua.seasons.MeetingType;
import vn.thidua.seasons.MeetingView;
import vn.thidua.seasons.PactBasis;
import vn.thidua.seasons.PactSignature;
import vn.thidua.seasons.PactView;
import vn.thidua.units.UnitId;

/** Reads {@code meeting.json}; what is wrong in it is told by its JSON pointer. */
final class MeetingReader {

    private MeetingReader() {}

    static MeetingJson.Told told(String file, String text) throws MalformedScorecard {
        var at = JsonCursor.of(text);
        var faults = new JsonFaults();
        var meeting = at.optional("date").flatMap(held -> faults.attempt(() -> meeting(at)));
        var pact = at.optional("pact").flatMap(told -> faults.attempt(() -> pact(told)));
        return faults.finish(() -> new MeetingJson.Told(file, year(at), meeting.orElse(null), pact.orElse(null)));
    }

    private static MeetingView meeting(JsonCursor at) {
        var faults = new JsonFaults();
        var place = at.required("place");
        var attendance =
                faults.read(() -> at.list("attendees", MeetingReader::attendance), List.<List<Attendance>>of());
        return faults.finish(() -> new MeetingView(
                at.required("type").constant(MeetingType.class),
                at.text("title"),
                at.required("date").date(),
                unitOrNull(place, "unit"),
                place.text("text"),
                unitOrNull(at, "hostUnit"),
                at.required("figures").constant(ValueStatus.class).name(),
                at.text("origin"),
                officerOrNull(at, "chair"),
                officerOrNull(at, "secretary"),
                attendance.stream().flatMap(List::stream).toList()));
    }

    private static @Nullable MeetingOfficer officerOrNull(JsonCursor at, String field) {
        return at.optional(field)
                .map(officer -> new MeetingOfficer(officer.text("name"), officer.text("office")))
                .orElse(null);
    }

    private static List<Attendance> attendance(JsonCursor at) {
        var unit = unit(at.required("unit"));
        return at.list("bodies", body -> new Attendance(unit, body.text("code"), body.text("name")));
    }

    private static PactView pact(JsonCursor at) {
        return new PactView(
                year(at),
                at.text("title"),
                at.required("signedOn").date(),
                at.required("signedAtMeeting").flag(),
                at.list("signatories", unit -> PactSignature.known(unit(unit))),
                at.list("movements", movement -> movement.text("title")),
                at.list("commitments", JsonCursor::text),
                at.list("legalBasis", MeetingReader::basis),
                at.text("origin"),
                at.text("contentsOrigin"));
    }

    private static PactBasis basis(JsonCursor at) {
        return new PactBasis(
                at.text("document"), at.optional("date").map(JsonCursor::date).orElse(null), at.text("title"));
    }

    private static Year year(JsonCursor at) {
        var year = at.required("year");
        var number = year.integer();
        if (number < Year.MIN_VALUE || number > Year.MAX_VALUE) {
            throw year.wrong("archives.field.year", String.valueOf(number));
        }
        return Year.of(number);
    }

    private static @Nullable UnitId unitOrNull(JsonCursor at, String field) {
        return at.optional(field).map(MeetingReader::unit).orElse(null);
    }

    private static UnitId unit(JsonCursor at) {
        return UnitId.find(at.text()).orElseThrow(() -> at.wrong("archives.field.code", at.text()));
    }
}
