package vn.thidua.seasons;

/** What already rests on the scorecard by which a year is scored; whoever keeps such matters answers. */
public interface ScorecardInUse {

    /** Refuses another scorecard with a {@link vn.thidua.kernel.RuleViolation} once the present one cannot be exchanged any more. */
    void requireFree(SeasonId season);
}
