package vn.thidua.seasons.web;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.leadership.LeadershipSuggestion;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitView;

/**
 * Who leads a cluster this year and next, who led before, and whose turn it is.
 *
 * @param members those of the next year, among whom the meeting decides
 */
record Rotation(
        ClusterView cluster,
        Seats present,
        Seats next,
        List<Seats> history,
        LeadershipSuggestion turn,
        List<UnitView> members) {

    /** The two seats of one year, each empty until it is decided. */
    record Seats(Year year, @Nullable Seat lead, @Nullable Seat deputy) {

        boolean areDecided() {
            return lead != null || deputy != null;
        }
    }

    record Seat(LeadershipTermView term, String unit) {}
}
