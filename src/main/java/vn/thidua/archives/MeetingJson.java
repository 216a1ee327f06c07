package vn.thidua.archives;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.Attendance;
import vn.thidua.seasons.MeetingType;
import vn.thidua.seasons.MeetingView;
import vn.thidua.seasons.PactBasis;
import vn.thidua.seasons.PactSignature;
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
            file.put("attendees", attendees(meeting.attendance()));
        }
        if (told.pact() != null) {
            file.put("pact", pact(told.pact()));
        }
        return json.writeValueAsString(file) + "\n";
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

    List<Told> read(DataFolder folder) {
        return folder.files().entrySet().stream()
                .filter(file -> file.getKey().matches(FILES))
                .map(file -> told(file.getKey(), file.getValue()))
                .toList();
    }

    private Told told(String name, String text) {
        try {
            var file = json.readTree(text);
            var pact = file.get("pact");
            return new Told(
                    name,
                    Year.of(need(file, "year").intValue()),
                    file.has("date") ? meeting(file) : null,
                    pact == null ? null : pact(pact));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | RuleViolation no) {
            throw new Misfit(name, 0, "", new RuleViolation("archives.json"));
        }
    }

    private static MeetingView meeting(JsonNode file) {
        return new MeetingView(
                MeetingType.valueOf(text(file, "type")),
                text(file, "title"),
                LocalDate.parse(text(file, "date")),
                unit(need(file, "place"), "unit"),
                text(need(file, "place"), "text"),
                unit(file, "hostUnit"),
                text(file, "figures"),
                text(file, "origin"),
                each(file.get("attendees"))
                        .flatMap(attendee -> each(attendee.get("bodies"))
                                .map(body -> new Attendance(
                                        new UnitId(text(attendee, "unit")), text(body, "code"), text(body, "name"))))
                        .toList());
    }

    private static PactView pact(JsonNode file) {
        return new PactView(
                Year.of(need(file, "year").intValue()),
                text(file, "title"),
                LocalDate.parse(text(file, "signedOn")),
                need(file, "signedAtMeeting").booleanValue(),
                each(file.get("signatories"))
                        .map(unit -> PactSignature.known(new UnitId(unit.asString())))
                        .toList(),
                each(file.get("movements"))
                        .map(movement -> text(movement, "title"))
                        .toList(),
                each(file.get("commitments")).map(JsonNode::asString).toList(),
                each(file.get("legalBasis"))
                        .map(basis -> new PactBasis(
                                text(basis, "document"),
                                basis.has("date") ? LocalDate.parse(text(basis, "date")) : null,
                                text(basis, "title")))
                        .toList(),
                text(file, "origin"),
                text(file, "contentsOrigin"));
    }

    private static @Nullable UnitId unit(JsonNode file, String name) {
        return file.has(name) ? new UnitId(text(file, name)) : null;
    }

    private static String text(JsonNode file, String name) {
        return need(file, name).asString();
    }

    private static JsonNode need(JsonNode file, String name) {
        var value = file.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static Stream<JsonNode> each(@Nullable JsonNode list) {
        return list == null ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
    }
}
