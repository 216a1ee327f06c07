package vn.thidua.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.leadership.LeadershipRole.DEPUTY;
import static vn.thidua.leadership.LeadershipRole.LEAD;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

class RotationTests {

    private static final Year NEXT = Year.of(2024);
    private static final List<UnitView> MEMBERS = Stream.of("an-phu", "chau-phu", "phu-tan", "tri-ton")
            .map(RotationTests::unit)
            .toList();

    @Test
    void letsTheDeputyMoveUp() {
        var turn = turn(MEMBERS, term(2023, LEAD, "tri-ton"), term(2023, DEPUTY, "phu-tan"));

        assertThat(turn.lead()).isEqualTo(new UnitId("phu-tan"));
        assertThat(turn.leadReason()).isEqualTo("leadership.turn.deputyMovesUp");
        assertThat(turn.leadArgs()).containsExactly("huyện phu-tan", "2023");
    }

    @Test
    void offersTheDeputysSeatToWhoNeverServedFirstByName() {
        var turn = turn(MEMBERS, term(2023, LEAD, "tri-ton"), term(2023, DEPUTY, "phu-tan"));

        assertThat(turn.deputy()).isEqualTo(new UnitId("an-phu"));
        assertThat(turn.deputyReason()).isEqualTo("leadership.turn.neverServed");
    }

    @Test
    void offersTheDeputysSeatToWhoWaitedLongestWhenAllServed() {
        var turn = turn(
                MEMBERS,
                term(2020, LEAD, "an-phu"),
                term(2021, DEPUTY, "an-phu"),
                term(2020, DEPUTY, "chau-phu"),
                term(2022, LEAD, "tri-ton"),
                term(2023, DEPUTY, "phu-tan"));

        assertThat(turn.deputy()).isEqualTo(new UnitId("chau-phu"));
        assertThat(turn.deputyReason()).isEqualTo("leadership.turn.waitedLongest");
        assertThat(turn.deputyArgs()).containsExactly("huyện chau-phu", "2020");
    }

    @Test
    void asksWhoWaitedLongestToLeadWhenTheDeputyLeftTheCluster() {
        var without = MEMBERS.stream()
                .filter(unit -> !unit.id().equals(new UnitId("phu-tan")))
                .toList();

        var turn = turn(without, term(2023, LEAD, "tri-ton"), term(2023, DEPUTY, "phu-tan"));

        assertThat(turn.lead()).isEqualTo(new UnitId("an-phu"));
        assertThat(turn.deputy()).isEqualTo(new UnitId("chau-phu"));
    }

    @Test
    void neverOffersBothSeatsToOneUnit() {
        var alone = List.of(unit("an-phu"));

        var turn = turn(alone);

        assertThat(turn.lead()).isEqualTo(new UnitId("an-phu"));
        assertThat(turn.deputy()).isNull();
        assertThat(turn.deputyReason()).isEqualTo("leadership.turn.noMembers");
    }

    @Test
    void looksBackOnlyEvenWhereLaterYearsAreDecided() {
        var turn = turn(
                MEMBERS,
                term(2023, DEPUTY, "phu-tan"),
                term(2023, LEAD, "tri-ton"),
                term(2024, DEPUTY, "an-phu"),
                term(2025, LEAD, "an-phu"));

        assertThat(turn.deputy()).isEqualTo(new UnitId("an-phu"));
    }

    @Test
    void hasNothingToOfferToAClusterWithoutMembers() {
        var turn = turn(List.of(), term(2023, DEPUTY, "phu-tan"));

        assertThat(turn.lead()).isNull();
        assertThat(turn.deputy()).isNull();
        assertThat(turn.leadReason()).isEqualTo("leadership.turn.noMembers");
    }

    private static LeadershipSuggestion turn(List<UnitView> members, LeadershipTermView... terms) {
        return new Rotation(members, List.of(terms)).suggest(NEXT);
    }

    private static UnitView unit(String key) {
        return new UnitView(new UnitId(key), null, key, "huyện " + key, UnitType.DISTRICT, null, null, null);
    }

    private static LeadershipTermView term(int year, LeadershipRole role, String unit) {
        return new LeadershipTermView(
                new ClusterId("so-2"),
                Year.of(year),
                role,
                new UnitId(unit),
                SelectionMethod.ROTATION,
                null,
                null,
                "RECORDED");
    }
}
