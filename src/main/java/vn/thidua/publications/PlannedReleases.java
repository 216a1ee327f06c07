package vn.thidua.publications;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.seasons.SeasonId;

interface PlannedReleases extends Repository<PlannedRelease, PlannedReleaseId> {

    PlannedRelease save(PlannedRelease release);

    Optional<PlannedRelease> findById(PlannedReleaseId id);

    Optional<PlannedRelease> findBySeasonAndState(SeasonId season, PlannedRelease.State state);

    List<PlannedRelease> findByState(PlannedRelease.State state);

    /** The last one of a year, whatever became of it. */
    Optional<PlannedRelease> findFirstBySeasonOrderByPlannedAtDesc(SeasonId season);
}
