package vn.thidua.dossiers;

import jakarta.persistence.LockModeType;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

interface Dossiers extends Repository<Dossier, DossierId> {

    Dossier save(Dossier dossier);

    Optional<Dossier> findByClusterAndYearAndUnit(ClusterId cluster, Year year, UnitId unit);

    List<Dossier> findByClusterAndYear(ClusterId cluster, Year year);

    List<Dossier> findByUnit(UnitId unit);

    /** The years of these clusters in which there are reports, and all of them are published. */
    @Query("""
            select new vn.thidua.seasons.SeasonId(d.cluster, d.year) from Dossier d
             where d.cluster in :clusters
             group by d.cluster, d.year
            having sum(case when d.stage = vn.thidua.dossiers.Stage.PUBLISHED then 0 else 1 end) = 0
            """)
    List<SeasonId> published(Collection<ClusterId> clusters);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dossier d where d.cluster = :cluster and d.year = :year and d.unit = :unit")
    Optional<Dossier> lock(ClusterId cluster, Year year, UnitId unit);

    @Modifying
    @Query(nativeQuery = true, value = """
            insert into dossier (dossier_id, cluster_id, year, unit_id, stage) values (:id, :cluster, :year, :unit, 'DRAFT')
            on conflict on constraint dossier_one_per_cluster_year_and_unit do nothing
            """)
    void insertIfAbsent(UUID id, String cluster, int year, String unit);

    default Optional<Dossier> find(DossierKey key) {
        return findByClusterAndYearAndUnit(key.cluster(), key.year(), key.unit());
    }

    /** The dossier, held until the transaction ends, so that a step and a figure never pass each other. */
    default Dossier require(DossierKey key) {
        return lock(key.cluster(), key.year(), key.unit()).orElseThrow(() -> new NotFound(key));
    }

    /** The same, begun as an empty draft if there is none yet; whoever begins it at the same moment gets the same one. */
    default Dossier requireOrBegin(DossierKey key) {
        return lock(key.cluster(), key.year(), key.unit()).orElseGet(() -> {
            insertIfAbsent(
                    UUID.randomUUID(),
                    key.cluster().clusterId(),
                    key.year().getValue(),
                    key.unit().unitId());
            return require(key);
        });
    }
}
