package vn.thidua.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;

@PortalTest
@Transactional
@WithMockUser(username = "quan-tri", authorities = "ADMINISTRATOR")
class DirectoryIT {

    private static final ClusterId CLUSTER = new ClusterId("cum-thu");
    private static final LocalDate START = LocalDate.of(2020, 4, 20);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    @Autowired
    private Directory directory;

    @Autowired
    private UnitRegister units;

    @Autowired
    private ClusterRegister clusters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aClusterOfThreeDistricts() {
        clusters.define(
                new ClusterView(CLUSTER, "Cụm thử", null, ClusterKind.CLUSTER, "An Giang", null, START, null, null));
        define("thu-duc", "Đức", null);
        define("thu-dan", "Dân", END);
        define("thu-an", "An", null);
        clusters.admit(CLUSTER, new UnitId("thu-duc"), START, null);
        clusters.admit(CLUSTER, new UnitId("thu-dan"), START, END);
        clusters.admit(CLUSTER, new UnitId("thu-an"), START, null);
    }

    @Test
    void listsTheMembersOfAYearInVietnameseOrder() {
        assertThat(directory.members(CLUSTER, Year.of(2025)))
                .extracting(UnitView::name)
                .containsExactly("An", "Dân", "Đức");
        assertThat(directory.members(CLUSTER, Year.of(2026)))
                .extracting(UnitView::name)
                .containsExactly("An", "Đức");
        assertThat(directory.members(CLUSTER, Year.of(2019))).isEmpty();
    }

    @Test
    void knowsTheClustersOfAUnitByYear() {
        var dan = new UnitId("thu-dan");

        assertThat(directory.clustersOf(dan, Year.of(2025))).containsExactly(CLUSTER);
        assertThat(directory.isMember(CLUSTER, dan, Year.of(2026))).isFalse();
    }

    @Test
    void refusesASecondSpellThatOverlapsTheFirst() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> clusters.admit(CLUSTER, new UnitId("thu-dan"), END, null))
                .extracting(RuleViolation::code)
                .isEqualTo("units.membership.overlap");

        clusters.admit(CLUSTER, new UnitId("thu-dan"), END.plusDays(1), null);

        assertThat(directory.isMember(CLUSTER, new UnitId("thu-dan"), Year.of(2026)))
                .isTrue();
    }

    @Test
    void letsTheDatabaseRefuseAnOverlapThatSlippedThrough() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into cluster_membership
                                values (gen_random_uuid(), 'cum-thu', 'thu-dan', '2025-06-30', null)
                                """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("cluster_membership_overlap");
    }

    @Test
    void endsASpellOnItsLastDay() {
        var spell = directory.memberships(CLUSTER).stream()
                .filter(each -> each.unit().equals(new UnitId("thu-an")))
                .findFirst()
                .orElseThrow();

        clusters.release(CLUSTER, spell.id(), LocalDate.of(2022, 12, 31));

        assertThat(directory.isMember(CLUSTER, new UnitId("thu-an"), Year.of(2022)))
                .isTrue();
        assertThat(directory.isMember(CLUSTER, new UnitId("thu-an"), Year.of(2023)))
                .isFalse();
    }

    @Test
    void remembersWhatBecameOfAUnit() {
        var duc = new UnitId("thu-duc");
        var an = new UnitId("thu-an");

        units.recordSuccession(
                new SuccessionView(duc, an, SuccessionKind.MERGE, true, "Nghị quyết thử", LocalDate.of(2025, 7, 1)));

        assertThat(directory.successions(an))
                .isEqualTo(directory.successions(duc))
                .hasSize(1);
        assertThat(directory.unit(duc).validTo()).isEqualTo("2025-06-30");
        assertThat(directory.unit(an).validTo()).isNull();
    }

    @Test
    void keepsAKeyForOneUnitOnly() {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> define("thu-an", "An khác", null));
    }

    @Test
    void doesNotKnowStrangers() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.unit(new UnitId("khong-co")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.cluster(new ClusterId("khong-co")));
    }

    private void define(String key, String name, @Nullable LocalDate lastDay) {
        units.define(
                new UnitView(new UnitId(key), null, name, "huyện " + name, UnitType.DISTRICT, null, lastDay, null));
    }
}
