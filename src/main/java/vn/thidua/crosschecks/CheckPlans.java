package vn.thidua.crosschecks;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.seasons.SeasonId;

interface CheckPlans extends Repository<CheckPlan, SeasonId> {

    CheckPlan saveAndFlush(CheckPlan plan);

    Optional<CheckPlan> findById(SeasonId id);
}
