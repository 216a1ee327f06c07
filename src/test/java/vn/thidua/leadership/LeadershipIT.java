package vn.thidua.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.leadership.LeadershipRole.DEPUTY;
import static vn.thidua.leadership.LeadershipRole.LEAD;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterKind;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitRegister;
import vn.thidua.units.UnitType;
import vn.thidua.units.UnitView;

@PortalTest
@Transactional
@WithMockUser(username = "quan-tri", authorities = "ADMINISTRATOR")
class LeadershipIT {

    private static final ClusterId CLUSTER = new ClusterId("cum-thu");
    private static final Year YEAR = Year.of(2024);
    private static final UnitId AN = new UnitId("thu-an");
    private static final UnitId BINH = new UnitId("thu-binh");

    @Autowired
    private Leadership leadership;

    @Autowired
    private UnitRegister units;

    @Autowired
    private ClusterRegister clusters;

    @BeforeEach
    void aClusterOfTwo() {
        var start = LocalDate.of(2020, 1, 1);
        clusters.define(
                new ClusterView(CLUSTER, "Cụm thử", null, ClusterKind.CLUSTER, "An Giang", null, start, null, null));
        for (var unit : List.of(AN, BINH)) {
            units.define(new UnitView(unit, null, unit.unitId(), unit.unitId(), UnitType.DISTRICT, null, null, null));
            clusters.admit(CLUSTER, unit, start, null);
        }
    }

    @Test
    void recordsWhoHoldsTheSeatsOfAYear() {
        leadership.record(List.of(term(LEAD, AN), term(DEPUTY, BINH)));

        assertThat(leadership.holder(CLUSTER, YEAR, LEAD)).contains(term(LEAD, AN));
        assertThat(leadership.terms(CLUSTER)).containsExactly(term(LEAD, AN), term(DEPUTY, BINH));
        assertThat(leadership.seatsOf(BINH)).containsExactly(term(DEPUTY, BINH));
        assertThat(leadership.suggest(CLUSTER, YEAR.plusYears(1)).lead()).isEqualTo(BINH);
    }

    @Test
    void letsTheTwoUnitsSwapTheirSeats() {
        leadership.record(List.of(term(LEAD, AN), term(DEPUTY, BINH)));

        leadership.record(List.of(term(LEAD, BINH), term(DEPUTY, AN)));

        assertThat(leadership.holder(CLUSTER, YEAR, LEAD)).contains(term(LEAD, BINH));
    }

    @Test
    void givesAUnitOneSeatAYear() {
        leadership.record(List.of(term(LEAD, AN)));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> leadership.record(List.of(term(DEPUTY, AN))))
                .extracting(RuleViolation::code)
                .isEqualTo("leadership.sameUnit");
    }

    @Test
    void belongsToMembersOfTheYear() {
        var stranger = new UnitId("thu-khach");
        units.define(new UnitView(stranger, null, "Khách", "huyện Khách", UnitType.DISTRICT, null, null, null));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> leadership.record(List.of(term(LEAD, stranger))))
                .extracting(RuleViolation::code)
                .isEqualTo("leadership.notMember");
    }

    private static LeadershipTermView term(LeadershipRole role, UnitId unit) {
        return new LeadershipTermView(
                CLUSTER, YEAR, role, unit, SelectionMethod.ROTATION, "Biên bản", null, "RECORDED");
    }
}
