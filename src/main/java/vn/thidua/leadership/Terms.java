package vn.thidua.leadership;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Terms extends Repository<LeadershipTerm, LeadershipTermId> {

    /** Flushes, because lists are read by SQL, in the same transaction too. */
    LeadershipTerm saveAndFlush(LeadershipTerm term);

    Optional<LeadershipTerm> findById(LeadershipTermId id);
}
