package vn.thidua.seasons;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Pacts extends Repository<EmulationPact, SeasonId> {

    /** Flushes, because other reads of the same transaction are SQL. */
    EmulationPact saveAndFlush(EmulationPact pact);

    Optional<EmulationPact> findById(SeasonId id);
}
