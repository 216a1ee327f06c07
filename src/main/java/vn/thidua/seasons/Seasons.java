package vn.thidua.seasons;

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

    /** With their calendars, or each would be a query of its own. */
    @Query("""
            select season from Season season left join fetch season.calendar
             order by season.id.year desc, season.id.cluster.clusterId
            """)
    List<Season> all();

    @Query("""
            select season.id from Season season
             where season.id.cluster in :clusters and season.scorecard.code is not null
             order by season.id.year desc, season.id.cluster.clusterId
            """)
    List<SeasonId> scored(Collection<ClusterId> clusters);

    default Season require(SeasonId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
