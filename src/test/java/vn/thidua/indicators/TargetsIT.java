package vn.thidua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.SampleDirectory.AN;
import static vn.thidua.SampleDirectory.BINH;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PortalTest;
import vn.thidua.SampleDirectory;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Direction;

@PortalTest
@Transactional
@RecordApplicationEvents
class TargetsIT {

    private static final Year YEAR = Year.of(2024);
    private static final IndicatorCode REVENUE = new IndicatorCode("SAMPLE_REVENUE");
    private static final Actor BOARD =
            new Actor("tham-dinh", "Thẩm định", null, Set.of(Role.PROVINCIAL_REVIEWER), Set.of());

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private IndicatorCatalogue catalogue;

    @Autowired
    private Targets targets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void anIndicator() {
        directory.enter();
        catalogue.define(
                new IndicatorView(
                        REVENUE, "Thu", "Revenue", "tỷ đồng", Direction.HIGHER_BETTER, 1, Aggregate.SUM, null, null),
                Actor.system());
    }

    @Test
    void keepTheDecimalsThatWereTyped() {
        targets.assign(target("80.0", "Quyết định 1"), BOARD);

        assertThat(targets.of(AN, YEAR)).containsExactly(target("80.0", "Quyết định 1"));
        assertThat(targets.of(BINH, YEAR)).isEmpty();
        assertThat(targets.of(List.of(AN, BINH), YEAR)).hasSize(1);
        assertThat(targets.of(List.of(), YEAR)).isEmpty();
    }

    @Test
    void keepTheirHistoryWhenAdjusted() {
        targets.assign(target("80.0", "Quyết định 1"), BOARD);
        targets.assign(target("75.5", "Quyết định 2"), BOARD);

        assertThat(targets.of(AN, YEAR)).containsExactly(target("75.5", "Quyết định 2"));
        assertThat(targets.history(AN, YEAR, REVENUE))
                .extracting(TargetRevision::document, TargetRevision::assignedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Quyết định 1", "tham-dinh"),
                        org.assertj.core.groups.Tuple.tuple("Quyết định 2", "tham-dinh"));
    }

    @Test
    void leaveNoTraceWhenNothingChanges() {
        targets.assign(target("80.0", "Quyết định 1"), BOARD);
        targets.assign(target("80.0", "Quyết định 1"), BOARD);

        assertThat(targets.history(AN, YEAR, REVENUE)).hasSize(1);
        assertThat(events.stream(TargetsAssigned.class)).hasSize(1);
    }

    @Test
    void canBeTakenBackWhichIsNotATargetOfZero() {
        targets.assign(target("0", "Quyết định 1"), BOARD);
        assertThat(targets.of(AN, YEAR)).hasSize(1);

        targets.withdraw(AN, YEAR, REVENUE, "Quyết định 2", BOARD);

        assertThat(targets.of(AN, YEAR)).isEmpty();
        assertThat(targets.history(AN, YEAR, REVENUE)).hasSize(2);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> targets.withdraw(AN, YEAR, REVENUE, "Quyết định 3", BOARD));
    }

    @Test
    void areNotAssignedByThoseWhoMustReachThem() {
        var editor = new Actor("thu-an", "An", AN, Set.of(Role.UNIT_EDITOR), Set.of());

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> targets.assign(target("1", null), editor));
    }

    @Test
    void areMeasurableNumbers() {
        for (var nonsense : List.of("-1", "0.0000001", "1e15")) {
            assertThatExceptionOfType(RuleViolation.class)
                    .as(nonsense)
                    .isThrownBy(() -> targets.assign(target(nonsense, null), BOARD));
        }
        targets.assign(target("999999999999999.999999", null), BOARD);
    }

    @Test
    void areNeverOverwritten() {
        targets.assign(target("80.0", null), BOARD);

        assertThatThrownBy(() -> jdbc.sql("update indicator_target_revision set value = 1")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never overwritten");
    }

    private static TargetView target(String value, String document) {
        return new TargetView(AN, YEAR, REVENUE, new BigDecimal(value), Baseline.PROVINCE_ASSIGNED, document);
    }
}
