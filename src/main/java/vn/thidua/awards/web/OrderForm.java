package vn.thidua.awards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** The order of the ballot where it departs from the points: one unit a place, better ones first. */
record OrderForm(
        @Nullable List<@Nullable String> order, @Nullable String reason) {

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
