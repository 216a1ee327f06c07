package vn.thidua.scoring;

/** Scores a cluster's year: a pure function of its input, in which the order of units and cells plays no part. */
public final class ScoringEngine {

    private ScoringEngine() {}

    public static ClusterResult score(ClusterYear input) {
        throw new UnsupportedOperationException("scoring of " + input.year());
    }
}
