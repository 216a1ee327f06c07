package vn.thidua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** Reads entries for pages and scoring, many at a time. */
@Component
class EntryTable {

    private static final String COLUMNS = """
            select d.unit_id, e.subject_kind, e.subject_code,
                   e.value_state, e.claimed, e.value_status, e.qualifier, e.note,
                   e.checked, e.checked_reason_code, e.checked_reason, e.checked_by, e.checked_at,
                   e.appraised, e.appraised_reason_code, e.appraised_reason, e.appraised_by, e.appraised_at,
                   e.accepted_by, e.accepted_at,
                   e.version + 1 as seen_version, e.changed_at, e.changed_by
            """;

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EntryView> of(SeasonId season) {
        return jdbc.sql(COLUMNS + """
                        from dossier_entry e join dossier d using (dossier_id)
                        where d.cluster_id = :cluster and d.year = :year
                        order by d.unit_id, e.subject_kind, e.subject_code
                        """)
                .param("cluster", season.cluster().clusterId())
                .param("year", season.year().getValue())
                .query(EntryTable::entry)
                .list();
    }

    List<EntryView> of(DossierKey dossier) {
        return jdbc.sql(COLUMNS + """
                        from dossier_entry e join dossier d using (dossier_id)
                        where d.cluster_id = :cluster and d.year = :year and d.unit_id = :unit
                        """)
                .param("cluster", dossier.cluster().clusterId())
                .param("year", dossier.year().getValue())
                .param("unit", dossier.unit().unitId())
                .query(EntryTable::entry)
                .list();
    }

    /**
     * What units reported in a year, one entry a subject: from this cluster if they reported to it then, otherwise from
     * wherever else they did, since an indicator of a unit is the same in every cluster.
     */
    List<EntryView> of(Collection<UnitId> units, Year year, ClusterId preferred) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS.replaceFirst("select", "select distinct on (d.unit_id, e.subject_kind, e.subject_code)")
                        + """
                        from dossier_entry e join dossier d using (dossier_id)
                        where d.unit_id in (:units) and d.year = :year
                          and (d.cluster_id = :cluster or e.subject_kind = 'INDICATOR')
                        order by d.unit_id, e.subject_kind, e.subject_code, d.cluster_id <> :cluster, d.cluster_id
                        """)
                .param("units", units.stream().map(UnitId::unitId).toList())
                .param("year", year.getValue())
                .param("cluster", preferred.clusterId())
                .query(EntryTable::entry)
                .list();
    }

    private static EntryView entry(ResultSet row, int number) throws SQLException {
        return new EntryView(
                new UnitId(row.getString("unit_id")),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_code")),
                claim(row),
                ruling(row, "checked"),
                ruling(row, "appraised"),
                acceptance(row),
                row.getLong("seen_version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static @Nullable Claim claim(ResultSet row) throws SQLException {
        var figure = Figure.ofNullable(row.getString("value_state"), row.getString("claimed"));
        return figure == null
                ? null
                : new Claim(
                        figure,
                        ValueStatus.valueOf(row.getString("value_status")),
                        Qualifier.valueOf(row.getString("qualifier")),
                        row.getString("note"));
    }

    private static @Nullable Ruling ruling(ResultSet row, String ledger) throws SQLException {
        var figure = row.getString(ledger);
        return figure == null
                ? null
                : new Ruling(
                        figure,
                        ReasonCode.valueOf(row.getString(ledger + "_reason_code")),
                        row.getString(ledger + "_reason"),
                        row.getString(ledger + "_by"),
                        instant(row, ledger + "_at"));
    }

    private static @Nullable Acceptance acceptance(ResultSet row) throws SQLException {
        var by = row.getString("accepted_by");
        return by == null ? null : new Acceptance(by, instant(row, "accepted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
