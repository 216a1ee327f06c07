package vn.thidua.awards;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;
import vn.thidua.seasons.SeasonId;

interface Awards extends Repository<Award, AwardId> {

    Award save(Award award);

    Optional<Award> findById(AwardId id);

    List<Award> findBySeasonAndWithdrawnAtIsNullOrderByProposedAt(SeasonId season);

    default Award require(AwardId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
