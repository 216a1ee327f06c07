package vn.thidua.leadership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.CurrentLogin;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** The seats of each cluster's year: who holds them, who held them, and whose turn comes next. */
@Service
@Transactional(readOnly = true)
public class Leadership {

    private static final String TERM =
            "select cluster_id, year, role, unit_id, method, document, reason, origin from leadership_term ";
    private static final String NEWEST_FIRST = " order by year desc, cluster_id, role desc";

    private final Terms terms;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    Leadership(Terms terms, Directory directory, JdbcClient jdbc, Clock clock) {
        this.terms = terms;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who holds a seat, where that is decided. */
    public Optional<LeadershipTermView> holder(ClusterId cluster, Year year, LeadershipRole role) {
        return jdbc.sql(TERM + "where cluster_id = :cluster and year = :year and role = :role")
                .param("cluster", cluster.clusterId())
                .param("year", year.getValue())
                .param("role", role.name())
                .query(Leadership::term)
                .optional();
    }

    /** All terms of a cluster, newest first, the lead before the deputy. */
    public List<LeadershipTermView> terms(ClusterId cluster) {
        return jdbc.sql(TERM + "where cluster_id = :cluster" + NEWEST_FIRST)
                .param("cluster", cluster.clusterId())
                .query(Leadership::term)
                .list();
    }

    /** All seats that a unit holds or held in any cluster, newest first. */
    public List<LeadershipTermView> seatsOf(UnitId unit) {
        return jdbc.sql(TERM + "where unit_id = :unit" + NEWEST_FIRST)
                .param("unit", unit.unitId())
                .query(Leadership::term)
                .list();
    }

    /**
     * The seats that a unit is in office for, and those it was. Office begins at midnight of 1 January of the term's year, in
     * Viet Nam, and ends when the next term of that cluster begins; until a next term is decided, nobody takes it away.
     */
    public Offices offices(UnitId unit) {
        var present = Year.now(clock);
        var around = jdbc.sql(
                        TERM + "where cluster_id in (select cluster_id from leadership_term where unit_id = :unit)"
                                + NEWEST_FIRST)
                .param("unit", unit.unitId())
                .query(Leadership::term)
                .list();
        var begun = around.stream()
                .filter(term -> term.unit().equals(unit) && !term.year().isAfter(present))
                .collect(Collectors.partitioningBy(term -> inCharge(around, term.cluster(), term.year(), term.role())
                        .filter(term::equals)
                        .isPresent()));
        return new Offices(begun.getOrDefault(true, List.of()), begun.getOrDefault(false, List.of()));
    }

    /**
     * Who answers for a cluster's year now: the holder of its seat until the next term begins, then whoever is in office
     * and has taken over what the year left unfinished.
     */
    public Optional<LeadershipTermView> inCharge(ClusterId cluster, Year year, LeadershipRole role) {
        return inCharge(terms(cluster), cluster, year, role);
    }

    /** The same for whoever has the cluster's terms at hand, newest first. */
    private Optional<LeadershipTermView> inCharge(
            List<LeadershipTermView> terms, ClusterId cluster, Year year, LeadershipRole role) {
        var present = Year.now(clock);
        return terms.stream()
                .filter(term -> term.cluster().equals(cluster) && term.role() == role)
                .filter(term -> term.year().equals(year)
                        || (term.year().isAfter(year) && !term.year().isAfter(present)))
                .findFirst();
    }

    /** Whose turn it is in a year, by {@linkplain LeadershipSuggestion the rule of rotation}. */
    public LeadershipSuggestion suggest(ClusterId cluster, Year year) {
        return new Rotation(directory.members(cluster, year), terms(cluster)).suggest(year);
    }

    /**
     * Records who holds the seats of one year, replacing an earlier decision. The caller has decided that the present
     * user may do so. Each unit must be a member of the cluster in that year and holds one seat at most.
     */
    @Transactional
    public void record(List<LeadershipTermView> decisions) {
        for (var decision : decisions) {
            if (!directory.isMember(decision.cluster(), decision.unit(), decision.year())) {
                throw new RuleViolation(
                        "leadership.notMember",
                        directory.unit(decision.unit()).name(),
                        decision.year().toString());
            }
        }
        for (var decision : decisions) {
            if (otherSeat(decision, decisions).filter(decision.unit()::equals).isPresent()) {
                throw new RuleViolation("leadership.sameUnit");
            }
        }
        for (var decision : decisions) {
            var id = new LeadershipTermId(decision.cluster(), decision.year(), decision.role());
            var term = terms.findById(id).orElseGet(() -> new LeadershipTerm(id));
            terms.saveAndFlush(term.decide(decision, CurrentLogin.name(), clock.instant()));
        }
    }

    /** Who will hold the other seat of the same year once these decisions are recorded. */
    private Optional<UnitId> otherSeat(LeadershipTermView seat, List<LeadershipTermView> decisions) {
        var role = seat.role() == LeadershipRole.LEAD ? LeadershipRole.DEPUTY : LeadershipRole.LEAD;
        return decisions.stream()
                .filter(each ->
                        each.cluster().equals(seat.cluster()) && each.year().equals(seat.year()) && each.role() == role)
                .findFirst()
                .or(() -> holder(seat.cluster(), seat.year(), role))
                .map(LeadershipTermView::unit);
    }

    private static LeadershipTermView term(ResultSet row, int number) throws SQLException {
        return new LeadershipTermView(
                new ClusterId(row.getString("cluster_id")),
                Year.of(row.getInt("year")),
                LeadershipRole.valueOf(row.getString("role")),
                new UnitId(row.getString("unit_id")),
                SelectionMethod.valueOf(row.getString("method")),
                row.getString("document"),
                row.getString("reason"),
                row.getString("origin"));
    }
}
