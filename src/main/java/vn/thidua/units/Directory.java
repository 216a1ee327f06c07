package vn.thidua.units;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.NotFound;

/** Answers who exists, who belongs where in which year, and what became of whom. Names come in Vietnamese order. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private static final String UNIT = """
            select unit.unit_id as id, unit.official_code, unit.name, unit.full_name, unit.type,
                   unit.valid_from, unit.valid_to, unit.note
              from administrative_unit unit
            """;
    private static final String CLUSTER = """
            select cluster_id as id, name, name_en, kind, province, decided_by, valid_from, valid_to, note
              from emulation_cluster
            """;
    private static final String BY_NAME = " order by unit.name collate \"vi-x-icu\", unit.unit_id";

    private static final String SUCCESSION = """
        select predecessor_id as predecessor, successor_id as successor, kind, whole, document, effective_on
          from unit_succession
        """;
    private static final String BY_DAY = " order by effective_on, predecessor_id, successor_id";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit, or {@link NotFound}. */
    public UnitView unit(UnitId id) {
        return findUnit(id).orElseThrow(() -> new NotFound(id));
    }

    public Optional<UnitView> findUnit(UnitId id) {
        return jdbc.sql(UNIT + " where unit.unit_id = :unit")
                .param("unit", id.unitId())
                .query(UnitView.class)
                .optional();
    }

    /** All units of all times, by name. */
    public List<UnitView> units() {
        return jdbc.sql(UNIT + BY_NAME)
                .query(new SimplePropertyRowMapper<>(UnitView.class))
                .list();
    }

    /** The cluster, or {@link NotFound}. */
    public ClusterView cluster(ClusterId id) {
        return jdbc.sql(CLUSTER + " where cluster_id = :cluster")
                .param("cluster", id.clusterId())
                .query(ClusterView.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** All clusters and blocks of all times, by name. */
    public List<ClusterView> clusters() {
        return jdbc.sql(CLUSTER + " order by name collate \"vi-x-icu\", cluster_id")
                .query(new SimplePropertyRowMapper<>(ClusterView.class))
                .list();
    }

    /** The members of a year: units whose spell in the cluster covers at least one of its days, by name. */
    public List<UnitView> members(ClusterId cluster, Year year) {
        return jdbc.sql(UNIT + """
                         where unit.unit_id in (select unit_id from cluster_membership
                                                 where cluster_id = :cluster
                                                   and valid_from <= :last and (valid_to is null or valid_to >= :first))
                        """ + BY_NAME)
                .param("cluster", cluster.clusterId())
                .param("first", year.atDay(1))
                .param("last", year.atMonth(12).atEndOfMonth())
                .query(new SimplePropertyRowMapper<>(UnitView.class))
                .list();
    }

    public boolean isMember(ClusterId cluster, UnitId unit, Year year) {
        return clustersOf(unit, year).contains(cluster);
    }

    /** The clusters that a unit belongs to in a year; a unit may sit in several. */
    public List<ClusterId> clustersOf(UnitId unit, Year year) {
        return jdbc.sql("""
                        select distinct cluster_id from cluster_membership
                         where unit_id = :unit and valid_from <= :last and (valid_to is null or valid_to >= :first)
                         order by cluster_id
                        """)
                .param("unit", unit.unitId())
                .param("first", year.atDay(1))
                .param("last", year.atMonth(12).atEndOfMonth())
                .query((row, number) -> new ClusterId(row.getString(1)))
                .list();
    }

    /** All spells of all units in a cluster, newest first. */
    public List<MembershipView> memberships(ClusterId cluster) {
        return jdbc.sql("""
                        select spell.cluster_membership_id as id, spell.cluster_id as cluster, spell.unit_id as unit,
                               spell.valid_from, spell.valid_to
                          from cluster_membership spell
                          join administrative_unit unit using (unit_id)
                         where spell.cluster_id = :cluster
                         order by spell.valid_from desc, unit.name collate "vi-x-icu", unit_id
                        """)
                .param("cluster", cluster.clusterId())
                .query(new SimplePropertyRowMapper<>(MembershipView.class))
                .list();
    }

    /** All spells of a unit in any cluster, newest first. */
    public List<MembershipView> membershipsOf(UnitId unit) {
        return jdbc.sql("""
                        select cluster_membership_id as id, cluster_id as cluster, unit_id as unit, valid_from, valid_to
                          from cluster_membership
                         where unit_id = :unit
                         order by valid_from desc, cluster_id
                        """)
                .param("unit", unit.unitId())
                .query(new SimplePropertyRowMapper<>(MembershipView.class))
                .list();
    }

    /** The units that ended and whose unfinished work is in this unit's hands on a day. */
    public List<UnitId> wards(UnitId custodian, LocalDate day) {
        return jdbc.sql("""
                        select unit_id from unit_custody
                         where custodian_id = :custodian and since <= :day
                         order by unit_id
                        """)
                .param("custodian", custodian.unitId())
                .param("day", day)
                .query((row, number) -> new UnitId(row.getString(1)))
                .list();
    }

    /** The lines from and to a unit: its predecessors and its successors, oldest first. */
    public List<SuccessionView> successions(UnitId unit) {
        return jdbc.sql(SUCCESSION + " where predecessor_id = :unit or successor_id = :unit" + BY_DAY)
                .param("unit", unit.unitId())
                .query(new SimplePropertyRowMapper<>(SuccessionView.class))
                .list();
    }

    /** What became of every unit, in the order of time. */
    public List<SuccessionView> successions() {
        return jdbc.sql(SUCCESSION + BY_DAY)
                .query(new SimplePropertyRowMapper<>(SuccessionView.class))
                .list();
    }
}
