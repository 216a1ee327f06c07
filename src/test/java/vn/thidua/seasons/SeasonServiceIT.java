package vn.thidua.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.SampleDirectory.AN;
import static vn.thidua.SampleDirectory.BINH;
import static vn.thidua.SampleDirectory.CHI;
import static vn.thidua.SampleDirectory.CLUSTER;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.SampleDirectory;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.SelectionMethod;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

@PortalTest
@Transactional
@RecordApplicationEvents
class SeasonServiceIT {

    private static final SeasonId SEASON = new SeasonId(CLUSTER, Year.of(2023));
    private static final Actor BOARD =
            new Actor("cong-bo", "Công bố", null, Set.of(Role.PROVINCIAL_PUBLISHER), Set.of());
    private static final Actor LEAD = editorOf(AN, new Actor.Seat(CLUSTER, SEASON.year(), LeadershipRole.LEAD));
    private static final Actor MEMBER = editorOf(BINH);

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private SeasonService seasons;

    @Autowired
    private Leadership leadership;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void anOpenSeason() {
        directory.enter();
        seasons.open(SEASON, BOARD);
    }

    @Test
    void offersTheUsualDatesAndThenLastYears() {
        assertThat(seasons.season(SEASON).calendar()).isEqualTo(UsualCalendar.of(SEASON.year()));

        var meeting = new MilestoneView(Milestone.MEETING, null, LocalDate.of(2023, 12, 29));
        seasons.schedule(SEASON, List.of(meeting), LEAD);
        seasons.open(SEASON.next(), BOARD);

        assertThat(seasons.season(SEASON).calendar()).containsExactly(meeting);
        assertThat(seasons.season(SEASON.next()).calendar())
                .containsExactly(new MilestoneView(Milestone.MEETING, null, LocalDate.of(2024, 12, 29)));
    }

    @Test
    void opensAYearOnceAndOnlyWithMembers() {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> seasons.open(SEASON, BOARD));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> seasons.open(new SeasonId(CLUSTER, Year.of(2019)), BOARD));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> seasons.season(new SeasonId(new ClusterId("khong-co"), SEASON.year())));
    }

    @Test
    void isKeptByTheBoardAndTheLeadOfItsYearOnly() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> seasons.schedule(SEASON, List.of(), MEMBER));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> seasons.open(SEASON.next(), LEAD));
    }

    @Test
    void refusesAStepThatEndsBeforeItBegins() {
        var backwards = new MilestoneView(Milestone.PACT, LocalDate.of(2023, 2, 2), LocalDate.of(2023, 2, 1));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> seasons.schedule(SEASON, List.of(backwards), BOARD));
    }

    @Test
    void keepsTheMeetingAsRecordedLast() {
        seasons.recordMeeting(SEASON, meeting("Tri Tôn", List.of(attendance(AN), attendance(BINH))), LEAD);
        var corrected = meeting("Phú Tân", List.of(attendance(CHI)));
        seasons.recordMeeting(SEASON, corrected, LEAD);

        assertThat(seasons.season(SEASON).meeting()).isEqualTo(corrected);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        seasons.recordMeeting(SEASON, meeting("Xa", List.of(attendance(new UnitId("khach")))), LEAD));
    }

    @Test
    void keepsThePactThatMembersSigned() {
        var pact = pact(List.of(AN, BINH, CHI));
        seasons.recordPact(SEASON, pact, LEAD);

        assertThat(seasons.season(SEASON).pact()).isEqualTo(pact);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> seasons.recordPact(SEASON, pact(List.of(new UnitId("khach"))), LEAD));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> seasons.recordPact(SEASON, pact(List.of(AN, AN)), LEAD));
    }

    @Test
    void letsTheLeadOfTheYearBeforeRecordThePact() {
        seasons.open(SEASON.next(), BOARD);
        var next = new PactView(
                SEASON.next().year(),
                "Giao ước",
                LocalDate.of(2023, 12, 29),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "RECORDED",
                "RECORDED");

        seasons.recordPact(SEASON.next(), next, LEAD);

        assertThat(seasons.season(SEASON.next()).pact()).isEqualTo(next);
    }

    @Test
    void takesDownWhoLeadsNextAndAsksWhyItDepartsFromTheTurn() {
        var turn = leadership.suggest(CLUSTER, SEASON.next().year());
        assertThat(turn.lead()).isEqualTo(AN);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> seasons.decideLeadership(SEASON, decision(CHI, BINH, " "), LEAD))
                .extracting(RuleViolation::code)
                .isEqualTo("seasons.leadership.reasonNeeded");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> seasons.decideLeadership(SEASON, decision(AN, BINH, null), MEMBER));

        seasons.decideLeadership(SEASON, decision(CHI, BINH, "Hội nghị biểu quyết"), LEAD);

        assertThat(leadership.holder(CLUSTER, SEASON.next().year(), LeadershipRole.LEAD))
                .hasValueSatisfying(term -> {
                    assertThat(term.unit()).isEqualTo(CHI);
                    assertThat(term.reason()).isEqualTo("Hội nghị biểu quyết");
                });
    }

    @Test
    void tellsTheJournalEveryChange() {
        seasons.schedule(SEASON, List.of(), BOARD);
        seasons.schedule(SEASON, List.of(), BOARD);

        assertThat(events.stream(SeasonOpened.class)).hasSize(1);
        assertThat(events.stream(CalendarChanged.class)).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo("season/cum-thu/2023");
            assertThat(change.details()).containsEntry("MID_YEAR", "2023-06-01..2023-08-31 > -");
        });
    }

    private static Actor editorOf(UnitId unit, Actor.Seat... seats) {
        return new Actor(unit.unitId(), unit.unitId(), unit, Set.of(Role.UNIT_EDITOR), Set.of(seats));
    }

    private static LeadershipDecision decision(UnitId lead, UnitId deputy, @Nullable String reason) {
        return new LeadershipDecision(lead, deputy, SelectionMethod.ELECTED, "Biên bản", reason);
    }

    private static Attendance attendance(UnitId unit) {
        return new Attendance(unit, "HOME_AFFAIRS_DIVISION", "Phòng Nội vụ");
    }

    private static MeetingView meeting(String place, List<Attendance> attendance) {
        return new MeetingView(
                MeetingType.YEAR_END,
                "Hội nghị",
                LocalDate.of(2023, 12, 29),
                null,
                place,
                AN,
                "ESTIMATE",
                "RECORDED",
                new MeetingOfficer("Nguyễn Văn A", "Chủ tịch UBND huyện"),
                null,
                attendance);
    }

    private static PactView pact(List<UnitId> signatories) {
        return new PactView(
                SEASON.year(),
                "Bản giao ước",
                LocalDate.of(2023, 1, 5),
                false,
                signatories.stream().map(PactSignature::known).toList(),
                List.of("Chung sức xây dựng nông thôn mới", "Vì người nghèo"),
                List.of("Số liệu trung thực."),
                List.of(new PactBasis("Luật số 06/2022/QH15", LocalDate.of(2022, 6, 15), "Luật Thi đua, khen thưởng")),
                "RECORDED",
                "RECORDED");
    }
}
