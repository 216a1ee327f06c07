package vn.thidua.softchecks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;

/** From when on each indicator's figures are asked about; the administrator tunes it. */
@Service
@Transactional(readOnly = true)
public class SoftCheckSettings {

    private final JdbcClient jdbc;
    private final IndicatorCatalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SoftCheckSettings(JdbcClient jdbc, IndicatorCatalogue catalogue, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** What the administrator set, for the indicators that were tuned. */
    public Map<IndicatorCode, Thresholds> tuned() {
        return jdbc
                .sql("""
                    select indicator_code, jump, lowest_rate, highest_rate, thousandfold, far, parts, parts_are_all
                      from softcheck_threshold
                    """)
                .query((row, number) -> Map.entry(new IndicatorCode(row.getString("indicator_code")), thresholds(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What applies to an indicator: what was set, else what is usual for its unit of measure. */
    public Thresholds of(IndicatorView indicator) {
        return tuned().getOrDefault(indicator.code(), Thresholds.usual(isShare(indicator.unitOfMeasure())));
    }

    /** Whether figures in this unit of measure are percentages. */
    public static boolean isShare(String unitOfMeasure) {
        return unitOfMeasure.startsWith("%");
    }

    @Transactional
    public void tune(IndicatorCode indicator, Thresholds thresholds, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("softchecks.tune.notYours");
        }
        catalogue.require(indicator);
        if (thresholds.parts().contains(indicator)) {
            throw new RuleViolation("softchecks.parts.itself");
        }
        thresholds.parts().forEach(catalogue::require);
        var now = clock.instant();
        jdbc.sql("""
            insert into softcheck_threshold (indicator_code, jump, lowest_rate, highest_rate, thousandfold,
                                             far, parts, parts_are_all, set_by, set_at)
            values (:indicator, :jump, :low, :high, :thousandfold, :far, :parts, :all, :by, :at)
            on conflict (indicator_code) do update
               set jump = excluded.jump, lowest_rate = excluded.lowest_rate,
                   highest_rate = excluded.highest_rate, thousandfold = excluded.thousandfold,
                   far = excluded.far, parts = excluded.parts, parts_are_all = excluded.parts_are_all,
                   set_by = excluded.set_by, set_at = excluded.set_at
            """)
                .param("indicator", indicator.indicatorCode())
                .param("jump", thresholds.jump())
                .param("low", thresholds.lowestRate())
                .param("high", thresholds.highestRate())
                .param("thousandfold", thresholds.thousandfold())
                .param("far", thresholds.far())
                .param(
                        "parts",
                        thresholds.parts().stream()
                                .map(IndicatorCode::indicatorCode)
                                .collect(Collectors.joining(",")))
                .param("all", thresholds.partsAreAll())
                .param("by", actor.login())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ThresholdsSet("indicator/" + indicator, thresholds, actor.login(), now));
    }

    private static Thresholds thresholds(ResultSet row) throws SQLException {
        return new Thresholds(
                row.getBigDecimal("jump"),
                row.getBigDecimal("lowest_rate"),
                row.getBigDecimal("highest_rate"),
                row.getBoolean("thousandfold"),
                row.getBigDecimal("far"),
                codes(row.getString("parts")),
                row.getBoolean("parts_are_all"));
    }

    private static List<IndicatorCode> codes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(IndicatorCode::new).toList();
    }
}
