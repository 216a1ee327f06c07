package vn.thidua.leadership;

import java.util.List;

/**
 * The seats of a unit whose terms have begun, newest first.
 *
 * @param present those it is in office for
 * @param past those whose office has passed to others
 */
public record Offices(List<LeadershipTermView> present, List<LeadershipTermView> past) {

    public Offices {
        present = List.copyOf(present);
        past = List.copyOf(past);
    }
}
