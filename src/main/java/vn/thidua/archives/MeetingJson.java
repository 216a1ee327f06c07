package vn.thidua.archives;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.seasons.Attendance;
import vn.thidua.seasons.MeetingOfficer;
import vn.thidua.seasons.MeetingView;
import vn.thidua.seasons.PactBasis;
import vn.thidua.seasons.PactView;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The closing meeting of a year with the pact signed there, as {@code meeting.json}; with several, one file a year. */
@Component
class MeetingJson {

    static final String FILE = "meeting.json";
    private static final String FILES = "meeting(-\\d{4})?\\.json";

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What a file tells: a meeting, a pact, or both. */
    record Told(
            String file,
            Year year,
            @Nullable MeetingView meeting,
            @Nullable PactView pact) {}

    /** Writes the meeting of each year, with the pact of the year after it. */
    void write(ClusterId cluster, List<SeasonView> years, Map<String, String> files) {
        var told = new ArrayList<Told>();
        for (var season : years) {
            var year = season.id().year();
            var pact = years.stream()
                    .filter(next -> next.id().year().equals(year.plusYears(1)))
                    .findFirst()
                    .map(SeasonView::pact)
                    .orElse(null);
            if (season.meeting() != null || pact != null) {
                told.add(new Told("", year, season.meeting(), pact));
            }
        }
        for (var each : told) {
            files.put(told.size() == 1 ? FILE : "meeting-" + each.year() + ".json", text(cluster, each));
        }
    }

    private String text(ClusterId cluster, Told told) {
        var file = new LinkedHashMap<String, Object>();
        file.put("cluster", cluster.clusterId());
        file.put("year", told.year().getValue());
        var meeting = told.meeting();
        if (meeting != null) {
            file.put("type", meeting.type().name());
            file.put("origin", meeting.origin());
            file.put("title", meeting.title());
            file.put("date", meeting.heldOn().toString());
            var place = new LinkedHashMap<String, Object>();
            if (meeting.placeUnit() != null) {
                place.put("unit", meeting.placeUnit().unitId());
            }
            place.put("text", meeting.placeText());
            file.put("place", place);
            if (meeting.hostUnit() != null) {
                file.put("hostUnit", meeting.hostUnit().unitId());
            }
            file.put("figures", meeting.figures());
            officer(file, "chair", meeting.chair());
            officer(file, "secretary", meeting.secretary());
            file.put("attendees", attendees(meeting.attendance()));
        }
        if (told.pact() != null) {
            file.put("pact", pact(told.pact()));
        }
        return json.writeValueAsString(file) + "\n";
    }

    private static void officer(Map<String, Object> file, String field, @Nullable MeetingOfficer officer) {
        if (officer != null) {
            file.put(field, ordered("name", officer.name(), "office", officer.office()));
        }
    }

    private static List<Object> attendees(List<Attendance> attendance) {
        var byUnit = new LinkedHashMap<UnitId, List<Object>>();
        attendance.forEach(each -> byUnit.computeIfAbsent(each.unit(), unit -> new ArrayList<>())
                .add(ordered("code", each.bodyCode(), "name", each.bodyName())));
        return byUnit.entrySet().stream()
                .<Object>map(each -> ordered("unit", each.getKey().unitId(), "bodies", each.getValue()))
                .toList();
    }

    private static Map<String, Object> pact(PactView pact) {
        var file = new LinkedHashMap<String, Object>();
        file.put("year", pact.year().getValue());
        file.put("signedOn", pact.signedOn().toString());
        file.put("signedAtMeeting", pact.signedAtMeeting());
        file.put("signatories", pact.signatories().stream().map(UnitId::unitId).toList());
        file.put("origin", pact.origin());
        file.put("title", pact.title());
        file.put("contentsOrigin", pact.contentsOrigin());
        file.put(
                "legalBasis", pact.legalBasis().stream().map(MeetingJson::basis).toList());
        file.put(
                "movements",
                pact.movements().stream().map(title -> Map.of("title", title)).toList());
        file.put("commitments", pact.commitments());
        return file;
    }

    private static Map<String, Object> basis(PactBasis basis) {
        var file = new LinkedHashMap<String, Object>();
        file.put("document", basis.document());
        if (basis.date() != null) {
            file.put("date", basis.date().toString());
        }
        file.put("title", basis.title());
        return file;
    }

    private static Map<String, Object> ordered(String one, Object first, String other, Object second) {
        var map = new LinkedHashMap<String, Object>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }

    /** What the files of a folder tell; they are known to make sense. */
    List<Told> read(DataFolder folder) {
        return folder.files().entrySet().stream()
                .filter(file -> isNamed(file.getKey()))
                .map(file -> MeetingReader.told(file.getKey(), file.getValue()))
                .toList();
    }

    static boolean isNamed(String file) {
        return file.matches(FILES);
    }
}
