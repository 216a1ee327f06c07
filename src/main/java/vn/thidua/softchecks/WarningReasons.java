package vn.thidua.softchecks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The reasons that units give for figures that look unlikely. The newest counts; the journal keeps the earlier ones. */
@Service
@Transactional(readOnly = true)
public class WarningReasons {

    static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WarningReasons(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What one unit gave as reasons in a year's report, by the key of the entry. */
    public Map<String, List<GivenReason>> of(ClusterId cluster, Year year, UnitId unit) {
        return jdbc
                .sql("""
                    select entry, soft_check, figure, stock_reason, reason, given_by, given_at
                      from softcheck_reason
                     where cluster_id = :cluster and year = :year and unit_id = :unit
                     order by entry, soft_check
                    """)
                .param("cluster", cluster.clusterId())
                .param("year", year.getValue())
                .param("unit", unit.unitId())
                .query((row, number) -> Map.entry(row.getString("entry"), reason(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The unit's own editor says why the figure stands: in one of the usual ways, in own words, or both. */
    @Transactional
    public void give(
            ReportedFigure about,
            SoftCheck check,
            String figure,
            @Nullable StockReason stock,
            String words,
            Actor actor) {
        if (!actor.edits(about.unit())) {
            throw new NotAllowed("softchecks.reason.notYours");
        }
        var text = words.strip();
        if (stock == null && text.isEmpty()) {
            throw new RuleViolation("softchecks.reason.missing");
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new RuleViolation("softchecks.reason.tooLong", LONGEST);
        }
        var given = new GivenReason(check, figure, stock, text, actor.login(), clock.instant());
        if (keep(about, given) > 0) {
            events.publishEvent(new WarningExplained(about, given));
        }
    }

    /** Saying the same once more changes nothing, so that an attempt may be repeated safely. */
    private int keep(ReportedFigure about, GivenReason given) {
        return jdbc.sql("""
            insert into softcheck_reason (cluster_id, year, unit_id, entry, soft_check, figure,
                                          stock_reason, reason, given_by, given_at)
            values (:cluster, :year, :unit, :entry, :check, :figure, :stock, :reason, :by, :at)
            on conflict (cluster_id, year, unit_id, entry, soft_check) do update
               set figure = excluded.figure, stock_reason = excluded.stock_reason,
                   reason = excluded.reason, given_by = excluded.given_by, given_at = excluded.given_at
             where (softcheck_reason.figure, softcheck_reason.stock_reason, softcheck_reason.reason)
                   is distinct from (excluded.figure, excluded.stock_reason, excluded.reason)
            """)
                .param("cluster", about.cluster().clusterId())
                .param("year", about.year().getValue())
                .param("unit", about.unit().unitId())
                .param("entry", about.entry())
                .param("check", given.check().name())
                .param("figure", given.figure())
                .param("stock", given.stock() == null ? null : given.stock().name())
                .param("reason", given.text())
                .param("by", given.by())
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static GivenReason reason(ResultSet row) throws SQLException {
        var stock = row.getString("stock_reason");
        return new GivenReason(
                SoftCheck.valueOf(row.getString("soft_check")),
                row.getString("figure"),
                stock == null ? null : StockReason.valueOf(stock),
                row.getString("reason"),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
