package vn.thidua.accounts;

import java.time.Year;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/**
 * Who acts, with every right as it stands at this request: roles from the account, seats from the leadership terms of the
 * own unit. A role or a term that ends is gone with the next request.
 */
public record Actor(
        String login, String displayName, @Nullable UnitId unit, Set<Role> roles, Set<Seat> seats) {

    /** Signs what the portal does of its own accord; no account may bear this name. */
    public static final String SYSTEM_LOGIN = "system";

    private static final Actor SYSTEM =
            new Actor(SYSTEM_LOGIN, SYSTEM_LOGIN, null, EnumSet.allOf(Role.class), Set.of());

    /** A year in which the actor's unit leads or deputises in a cluster. */
    public record Seat(ClusterId cluster, Year year, LeadershipRole role) {}

    public Actor {
        roles = Set.copyOf(roles);
        seats = Set.copyOf(seats);
    }

    /** Imports and scheduled work: may do everything, belongs to no unit, and signs as the system. */
    public static Actor system() {
        return SYSTEM;
    }

    public boolean isSystem() {
        return SYSTEM_LOGIN.equals(login);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** May type this unit's figures. */
    public boolean edits(UnitId other) {
        return isSystem() || (is(Role.UNIT_EDITOR) && belongsTo(other));
    }

    /** May sign off this unit's report. */
    public boolean approves(UnitId other) {
        return isSystem() || (is(Role.UNIT_APPROVER) && belongsTo(other));
    }

    public boolean belongsTo(UnitId other) {
        return other.equals(unit);
    }

    /** Speaks for the unit that leads this cluster in this year. */
    public boolean leads(ClusterId cluster, Year year) {
        return isSystem() || sits(cluster, year, LeadershipRole.LEAD);
    }

    /** Speaks for the unit that deputises in this cluster and year. */
    public boolean deputises(ClusterId cluster, Year year) {
        return isSystem() || sits(cluster, year, LeadershipRole.DEPUTY);
    }

    /** Works for the province's board, as reviewer or publisher. */
    public boolean isProvincial() {
        return is(Role.PROVINCIAL_REVIEWER) || is(Role.PROVINCIAL_PUBLISHER);
    }

    private boolean sits(ClusterId cluster, Year year, LeadershipRole role) {
        return (is(Role.UNIT_EDITOR) || is(Role.UNIT_APPROVER)) && seats.contains(new Seat(cluster, year, role));
    }
}
