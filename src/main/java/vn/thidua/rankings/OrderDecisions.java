package vn.thidua.rankings;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.kernel.NotFound;
import vn.thidua.seasons.SeasonId;

interface OrderDecisions extends Repository<OrderDecision, OrderDecisionId> {

    OrderDecision save(OrderDecision decision);

    Optional<OrderDecision> findById(OrderDecisionId id);

    List<OrderDecision> findBySeasonOrderByDecidedAt(SeasonId season);

    default OrderDecision require(OrderDecisionId id) {
        return findById(id).orElseThrow(() -> new NotFound(id));
    }
}
