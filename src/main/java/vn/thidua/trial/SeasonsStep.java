package vn.thidua.trial;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thidua.accounts.Actor;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.seasons.Attendance;
import vn.thidua.seasons.MeetingType;
import vn.thidua.seasons.MeetingView;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.PactBasis;
import vn.thidua.seasons.PactSignature;
import vn.thidua.seasons.PactView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The years 2021 to 2024: calendar, scorecard, the conference that closed 2023 and the pact for 2024 signed there. */
@Component
@Order(3)
class SeasonsStep implements TrialStep {

    private static final ClusterId CLUSTER = new ClusterId("so-2");

    private final TrialFiles files;
    private final ScorecardLibrary scorecards;
    private final SeasonService seasons;

    SeasonsStep(TrialFiles files, ScorecardLibrary scorecards, SeasonService seasons) {
        this.files = files;
        this.scorecards = scorecards;
        this.seasons = seasons;
    }

    @Override
    public String name() {
        return "seasons";
    }

    @Override
    public void load() {
        var table = ScorecardJson.read(files.text("scorecard.json"));
        var scorecard = scorecards.issue(table, null, null, Actor.system());
        calendars().forEach((year, calendar) -> {
            var season = new SeasonId(CLUSTER, year);
            seasons.open(season, Actor.system());
            seasons.schedule(season, calendar, Actor.system());
        });
        for (int year = 2021; year <= 2023; year++) {
            seasons.useScorecard(new SeasonId(CLUSTER, Year.of(year)), scorecard, Actor.system());
        }
        var conference = files.document("meeting");
        var year = Year.of(conference.get("year").intValue());
        seasons.recordMeeting(new SeasonId(CLUSTER, year), meeting(conference), Actor.system());
        var pact = pact(conference.get("pact"));
        seasons.recordPact(new SeasonId(CLUSTER, pact.year()), pact, Actor.system());
    }

    private Map<Year, List<MilestoneView>> calendars() {
        return files.rows("calendar").stream()
                .collect(Collectors.groupingBy(
                        TrialRow::year,
                        TreeMap::new,
                        Collectors.mapping(
                                row -> new MilestoneView(
                                        row.choice("milestone", Milestone.class),
                                        row.dateOrNull("from"),
                                        row.date("until")),
                                Collectors.toList())));
    }

    private static MeetingView meeting(JsonNode file) {
        return new MeetingView(
                MeetingType.valueOf(file.get("type").asString()),
                file.get("title").asString(),
                LocalDate.parse(file.get("date").asString()),
                new UnitId(file.at("/place/unit").asString()),
                file.at("/place/text").asString(),
                new UnitId(file.get("hostUnit").asString()),
                file.get("figures").asString(),
                file.get("origin").asString(),
                null,
                null,
                each(file.get("attendees"))
                        .flatMap(attendee -> each(attendee.get("bodies"))
                                .map(body -> new Attendance(
                                        new UnitId(attendee.get("unit").asString()),
                                        body.get("code").asString(),
                                        body.get("name").asString())))
                        .toList());
    }

    private static PactView pact(JsonNode file) {
        return new PactView(
                Year.of(file.get("year").intValue()),
                file.get("title").asString(),
                LocalDate.parse(file.get("signedOn").asString()),
                file.get("signedAtMeeting").booleanValue(),
                each(file.get("signatories"))
                        .map(unit -> PactSignature.known(new UnitId(unit.asString())))
                        .toList(),
                each(file.get("movements"))
                        .map(movement -> movement.get("title").asString())
                        .toList(),
                each(file.get("commitments")).map(JsonNode::asString).toList(),
                each(file.get("legalBasis")).map(SeasonsStep::basis).toList(),
                file.get("origin").asString(),
                file.get("contentsOrigin").asString());
    }

    private static PactBasis basis(JsonNode file) {
        return new PactBasis(
                file.get("document").asString(),
                LocalDate.parse(file.get("date").asString()),
                file.get("title").asString());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
