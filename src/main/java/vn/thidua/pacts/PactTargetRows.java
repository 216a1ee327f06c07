package vn.thidua.pacts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.indicators.Baseline;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.TargetHistory;
import vn.thidua.indicators.TargetRevision;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** The registered targets as they are kept: a row a promise, never overwritten. */
@Component
class PactTargetRows {

    private final JdbcClient jdbc;

    PactTargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else sign or register in this year until the transaction is over. */
    void lock(SeasonId season) {
        jdbc.sql("select 1 from season where cluster_id = :cluster and year = :year for update")
                .param("cluster", season.cluster().clusterId())
                .param("year", season.year().getValue())
                .query(Integer.class)
                .list();
    }

    /** What all members of a year register now, in the order of the catalogue. */
    List<RegisteredTarget> inForce(SeasonId season) {
        return jdbc.sql("""
                        select unit_id, indicator_code, value, document, registered_at
                          from pact_target
                          join indicator using (indicator_code)
                         where cluster_id = :cluster and year = :year
                         order by position, unit_id
                        """)
                .param("cluster", season.cluster().clusterId())
                .param("year", season.year().getValue())
                .query(PactTargetRows::target)
                .list();
    }

    /** Every promise that did not stay as it was first given, oldest value first. */
    List<TargetHistory> changed(SeasonId season) {
        var revisions = new LinkedHashMap<List<String>, TargetHistory>();
        jdbc.sql("""
                        select unit_id, indicator_code, value, document, reason, registered_at, registered_by
                          from pact_target_revision
                          join indicator using (indicator_code)
                         where cluster_id = :cluster and year = :year
                         order by position, unit_id, pact_target_revision_id
                        """)
                .param("cluster", season.cluster().clusterId())
                .param("year", season.year().getValue())
                .query((row, number) -> new TargetHistory(unit(row), indicator(row), List.of(revision(row))))
                .list()
                .forEach(one -> revisions.merge(
                        List.of(one.unit().unitId(), one.indicator().indicatorCode()), one, PactTargetRows::joined));
        return revisions.values().stream()
                .filter(history -> history.revisions().size() > 1)
                .toList();
    }

    void append(
            SeasonId season,
            UnitId unit,
            Map<IndicatorCode, @Nullable BigDecimal> values,
            @Nullable String document,
            @Nullable String reason,
            String by,
            Instant at) {
        values.forEach((indicator, value) -> jdbc.sql("""
                        insert into pact_target_revision
                               (cluster_id, year, unit_id, indicator_code, value, document, reason, registered_at,
                                registered_by)
                        values (:cluster, :year, :unit, :indicator, cast(:value as numeric), :document, :reason, :at, :by)
                        """)
                .param("cluster", season.cluster().clusterId())
                .param("year", season.year().getValue())
                .param("unit", unit.unitId())
                .param("indicator", indicator.indicatorCode())
                .param("value", value)
                .param("document", document)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .update());
    }

    private static TargetHistory joined(TargetHistory earlier, TargetHistory later) {
        var revisions = new ArrayList<>(earlier.revisions());
        revisions.addAll(later.revisions());
        return new TargetHistory(earlier.unit(), earlier.indicator(), revisions);
    }

    private static RegisteredTarget target(ResultSet row, int number) throws SQLException {
        return new RegisteredTarget(
                unit(row), indicator(row), row.getBigDecimal("value"), row.getString("document"), at(row));
    }

    private static TargetRevision revision(ResultSet row) throws SQLException {
        return new TargetRevision(
                row.getBigDecimal("value"),
                Baseline.PACT_TARGET,
                row.getString("document"),
                row.getString("reason"),
                at(row),
                row.getString("registered_by"));
    }

    private static UnitId unit(ResultSet row) throws SQLException {
        return new UnitId(row.getString("unit_id"));
    }

    private static IndicatorCode indicator(ResultSet row) throws SQLException {
        return new IndicatorCode(row.getString("indicator_code"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("registered_at", OffsetDateTime.class).toInstant();
    }
}
