package vn.thidua.scoring;

import java.util.List;
import java.util.Optional;

/**
 * A cluster's year as scored.
 *
 * @param ranking every member once: by place, units of one place by code, those not considered last by total
 */
public record ClusterResult(List<UnitResult> ranking) {

    public ClusterResult {
        ranking = List.copyOf(ranking);
    }

    public Optional<UnitResult> unit(String code) {
        return ranking.stream().filter(result -> result.unit().equals(code)).findFirst();
    }
}
