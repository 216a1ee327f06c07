package vn.thidua.awards.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** The order of the ballot where it departs from the points: one unit a place, better ones first. */
record OrderForm(
        @Nullable List<@Nullable String> order, @Nullable String reason) {

    List<UnitId> units() {
        return order == null
                ? List.of()
                : order.stream()
                        .filter(Objects::nonNull)
                        .filter(unit -> !unit.isBlank())
                        .map(UnitId::new)
                        .toList();
    }

    String reasonText() {
        return reason == null ? "" : reason;
    }
}
