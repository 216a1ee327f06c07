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
 *
 * @param seats those in office now: they reach over the year of the term and all years before it
 * @param formerSeats those whose office has passed to others; they let one read what one led
 * @param wards units that ended and left their unfinished reports to the own unit
 */
public record Actor(
        String login,
        String displayName,
        @Nullable UnitId unit,
        Set<Role> roles,
        Set<Seat> seats,
        Set<Seat> formerSeats,
        Set<UnitId> wards) {

    /** Signs what the portal does of its own accord; no account may bear this name. */
    public static final String SYSTEM_LOGIN = "system";

    private static final Actor SYSTEM =
            new Actor(SYSTEM_LOGIN, SYSTEM_LOGIN, null, EnumSet.allOf(Role.class), Set.of());

    /** A year in which the actor's unit leads or deputises in a cluster. */
    public record Seat(ClusterId cluster, Year year, LeadershipRole role) {}

    public Actor {
        roles = Set.copyOf(roles);
        seats = Set.copyOf(seats);
        formerSeats = Set.copyOf(formerSeats);
        wards = Set.copyOf(wards);
    }

    /** Somebody without a past in any cluster, and without wards. */
    public Actor(String login, String displayName, @Nullable UnitId unit, Set<Role> roles, Set<Seat> seats) {
        this(login, displayName, unit, roles, seats, Set.of(), Set.of());
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

    /** Works for this unit: the own one, or one that ended and left its unfinished reports to the own one. */
    public boolean belongsTo(UnitId other) {
        return other.equals(unit) || wards.contains(other);
    }

    /** Speaks for the unit in office that leads this cluster, in this year or as it hands over the years before its own. */
    public boolean leads(ClusterId cluster, Year year) {
        return isSystem() || sits(cluster, year, LeadershipRole.LEAD);
    }

    /** Speaks for the unit in office that deputises in this cluster and year. */
    public boolean deputises(ClusterId cluster, Year year) {
        return isSystem() || sits(cluster, year, LeadershipRole.DEPUTY);
    }

    /** Works for the province's board, as reviewer or publisher. */
    public boolean isProvincial() {
        return is(Role.PROVINCIAL_REVIEWER) || is(Role.PROVINCIAL_PUBLISHER);
    }

    /** Speaks for the unit whose own term of leading this year is: not for one that took over an unfinished year. */
    public boolean holds(ClusterId cluster, Year year, LeadershipRole role) {
        return isSystem() || (isOfUnit() && seats.contains(new Seat(cluster, year, role)));
    }

    /** Leads this year, or led it and may go on reading. */
    public boolean hasLed(ClusterId cluster, Year year) {
        return leads(cluster, year) || formerSeats.contains(new Seat(cluster, year, LeadershipRole.LEAD));
    }

    /** May read what the lead and the deputy of this year see: those in office, and those who were. */
    public boolean oversaw(ClusterId cluster, Year year) {
        return leads(cluster, year)
                || deputises(cluster, year)
                || (isOfUnit()
                        && formerSeats.stream()
                                .anyMatch(seat -> seat.cluster().equals(cluster)
                                        && seat.year().equals(year)));
    }

    private boolean sits(ClusterId cluster, Year year, LeadershipRole role) {
        return isOfUnit()
                && seats.stream()
                        .anyMatch(seat -> seat.cluster().equals(cluster)
                                && seat.role() == role
                                && !seat.year().isBefore(year));
    }

    private boolean isOfUnit() {
        return is(Role.UNIT_EDITOR) || is(Role.UNIT_APPROVER);
    }
}
