package vn.thidua.seasons;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;
import vn.thidua.units.ClusterId;

interface Seasons extends Repository<Season, SeasonId> {

    /** Flushes, because other reads of the same transaction are SQL. */
    Season saveAndFlush(Season season);

    Optional<Season> findById(SeasonId id);

    boolean existsById(SeasonId id);

    @Query(
            "select season from Season season left join fetch season.calendar where season.id.cluster = :cluster order by season.id.year desc")
    List<Season> ofCluster(ClusterId cluster);

    @Query("""
            select new vn.thidua.seasons.SeasonLine(season.id, case when season.scorecard.code is null then false else true end)
              from Season season
             order by season.id.year desc, season.id.cluster.clusterId
            """)
    List<SeasonLine> lines();

    @Query("""
            select new vn.thidua.seasons.SeasonLine(season.id, case when season.scorecard.code is null then false else true end)
              from Season season
             where season.id.cluster in :clusters
             order by season.id.year desc, season.id.cluster.clusterId
            """)
    List<SeasonLine> lines(Collection<ClusterId> clusters);

    /** Those whose release has no date, or one that has not passed, with their calendars, or each would be a query of its own. */
    @Query("""
            select season from Season season left join fetch season.calendar
             where season.id not in (
                   select released.id from Season released join released.calendar dates
                    where key(dates) = vn.thidua.seasons.Milestone.RELEASE and dates.until < :today)
             order by season.id.year desc, season.id.cluster.clusterId
            """)
    List<Season> open(LocalDate today);

    /** The same of some clusters. */
    @Query("""
            select season from Season season left join fetch season.calendar
             where season.id.cluster in :clusters
               and season.id not in (
                   select released.id from Season released join released.calendar dates
                    where key(dates) = vn.thidua.seasons.Milestone.RELEASE and dates.until < :today)
             order by season.id.year desc, season.id.cluster.clusterId
            """)
    List<Season> open(LocalDate today, Collection<ClusterId> clusters);

    default Season require(SeasonId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
