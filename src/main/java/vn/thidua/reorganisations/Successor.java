package vn.thidua.reorganisations;

import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitType;

/**
 * A unit that takes over: one of the directory, or one that the act enters.
 *
 * @param known whether it is in the directory already; the rest then only repeats what stands there
 */
public record Successor(
        UnitId id,
        String name,
        String fullName,
        UnitType type,
        @Nullable String officialCode,
        boolean known) {}
