package vn.thidua.pacts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** A unit registered its targets in the pact of a year, changed them or took some back. */
record TargetsRegistered(
        SeasonId season,
        UnitId unit,
        Map<IndicatorCode, @Nullable BigDecimal> changed,
        @Nullable String document,
        @Nullable String reason,
        String actor,
        Instant at)
        implements DomainEvent {

    private static final String TAKEN_BACK = "-";

    @Override
    public String subject() {
        return "season/" + season;
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("unit", unit.toString());
        changed.forEach((indicator, value) ->
                details.put(indicator.toString(), value == null ? TAKEN_BACK : value.toPlainString()));
        if (document != null) {
            details.put("document", document);
        }
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
