package vn.thidua.units;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;

interface Clusters extends Repository<EmulationCluster, ClusterId> {

    /** Flushes, because lists are read by SQL, in the same transaction too. */
    EmulationCluster saveAndFlush(EmulationCluster cluster);

    boolean existsById(ClusterId id);

    Optional<EmulationCluster> findById(ClusterId id);

    default EmulationCluster require(ClusterId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
