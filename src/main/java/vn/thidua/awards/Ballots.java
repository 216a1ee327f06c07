package vn.thidua.awards;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;
import vn.thidua.seasons.SeasonId;

interface Ballots extends Repository<Ballot, BallotId> {

    Ballot save(Ballot ballot);

    Optional<Ballot> findById(BallotId id);

    Optional<Ballot> findBySeasonAndWithdrawnAtIsNull(SeasonId season);

    default Ballot require(BallotId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
