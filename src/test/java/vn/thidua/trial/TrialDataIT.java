package vn.thidua.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PortalTest;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.Stage;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.Targets;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

@PortalTest
class TrialDataIT {

    private static final ClusterId CLUSTER = new ClusterId("so-2");

    @Autowired
    private TrialLoader loader;

    @Autowired
    private Directory directory;

    @Autowired
    private Leadership leadership;

    @Autowired
    private IndicatorCatalogue catalogue;

    @Autowired
    private Targets targets;

    @Autowired
    private SeasonService seasons;

    @Autowired
    private ClusterYears years;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void load() {
        loader.load();
    }

    @Test
    void knowsTheSixDistrictsInVietnameseOrder() {
        assertThat(directory.members(CLUSTER, Year.of(2023)))
                .extracting(UnitView::name)
                .containsExactly("An Phú", "Châu Phú", "Châu Thành", "Chợ Mới", "Phú Tân", "Tri Tôn");
        assertThat(directory.members(CLUSTER, Year.of(2026))).isEmpty();
    }

    @Test
    void knowsWhoLedAndWhoLeadsNext() {
        assertThat(leadership.terms(CLUSTER))
                .extracting(term -> term.year() + " " + term.role() + " " + term.unit())
                .containsExactly(
                        "2024 LEAD phu-tan", "2024 DEPUTY cho-moi", "2023 LEAD tri-ton", "2023 DEPUTY phu-tan");
        var turn = leadership.suggest(CLUSTER, Year.of(2025));
        assertThat(turn.lead()).isEqualTo(new UnitId("cho-moi"));
        assertThat(turn.deputy()).isEqualTo(new UnitId("an-phu"));
        assertThat(leadership.holder(CLUSTER, Year.of(2022), LeadershipRole.LEAD))
                .isEmpty();
    }

    @Test
    void knowsTheTargets() {
        var members = directory.members(CLUSTER, Year.of(2023)).stream()
                .map(UnitView::id)
                .toList();

        assertThat(catalogue.all()).hasSize(16);
        assertThat(targets.of(members, Year.of(2023)).stream()
                        .filter(target -> target.indicator().toString().equals("BUDGET_REVENUE"))
                        .map(target -> target.value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("373.1");
    }

    @Test
    void knowsTheYears() {
        var year2023 = seasons.season(new SeasonId(CLUSTER, Year.of(2023)));
        var year2024 = seasons.season(new SeasonId(CLUSTER, Year.of(2024)));

        assertThat(year2023.scorecard()).hasToString("AG-CUM2-MINH-HOA v1");
        assertThat(year2023.meeting()).isNotNull().satisfies(meeting -> {
            assertThat(meeting.heldOn()).isEqualTo("2023-12-29");
            assertThat(meeting.attendance()).hasSize(12);
        });
        assertThat(year2023.milestone(Milestone.RELEASE).orElseThrow().until()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(year2024.scorecard()).isNull();
        assertThat(year2024.pact()).isNotNull().satisfies(pact -> {
            assertThat(pact.signatories()).hasSize(6);
            assertThat(pact.movements()).hasSize(4);
        });
    }

    @Test
    void leavesOneReportOpenForTheTour() {
        assertThat(years.progress(new SeasonId(CLUSTER, Year.of(2023))))
                .filteredOn(report -> report.stage() == Stage.DRAFT)
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.unit()).isEqualTo(new UnitId("an-phu"));
                    assertThat(report.opening()).isNotNull();
                    assertThat(report.submittedAt()).isEqualTo("2023-12-12T07:38:29Z");
                    assertThat(report.answered()).isEqualTo(report.asked());
                });
    }

    @Test
    void isLoadedOnce() {
        var before = journalled();

        loader.load();

        assertThat(journalled()).isEqualTo(before).isPositive();
    }

    private long journalled() {
        return jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
    }
}
