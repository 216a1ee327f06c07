package vn.thidua.rankings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** The meeting's order of units that share a place: one unit a place, better ones first. */
record TieForm(
        @Nullable List<@Nullable String> order,
        @Nullable String reason,
        @Nullable String document) {

    /** The units as chosen; what names none is missing, so that the service refuses the order. */
    List<UnitId> units() {
        return order == null
                ? List.of()
                : order.stream().flatMap(unit -> UnitId.find(unit).stream()).toList();
    }

    String reasonText() {
        return reason == null ? "" : reason;
    }
}
