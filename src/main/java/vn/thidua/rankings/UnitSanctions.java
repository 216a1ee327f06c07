package vn.thidua.rankings;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;
import vn.thidua.seasons.SeasonId;

interface UnitSanctions extends Repository<UnitSanction, SanctionId> {

    UnitSanction save(UnitSanction sanction);

    Optional<UnitSanction> findById(SanctionId id);

    List<UnitSanction> findBySeasonOrderByImposedAt(SeasonId season);

    default UnitSanction require(SanctionId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
