package vn.thidua.softchecks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;

/** From when on answers to criteria that are counted or judged are asked about; the administrator tunes it, for each by itself. */
@Service
@Transactional(readOnly = true)
public class JudgedThresholds {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JudgedThresholds(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the administrator set for the criteria of a scoring table, in all its versions; what is not there is as usual. */
    public Map<String, Thresholds> tuned(String scorecard) {
        return jdbc
                .sql("""
                    select criterion_code, jump, thousandfold, far
                      from softcheck_judged_threshold
                     where scorecard_code = :scorecard
                    """)
                .param("scorecard", scorecard)
                .query((row, number) -> Map.entry(row.getString("criterion_code"), thresholds(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sets what differs from what applies by now. */
    @Transactional
    public void tune(String scorecard, Map<String, Thresholds> thresholds, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("softchecks.tune.notYours");
        }
        var applied = tuned(scorecard);
        thresholds.forEach((criterion, wanted) -> {
            if (!wanted.saysTheSameAs(applied.getOrDefault(criterion, Thresholds.judged()))) {
                set(scorecard, criterion, wanted, actor);
            }
        });
    }

    private void set(String scorecard, String criterion, Thresholds thresholds, Actor actor) {
        var now = clock.instant();
        jdbc.sql("""
            insert into softcheck_judged_threshold (scorecard_code, criterion_code, jump, thousandfold, far, set_by, set_at)
            values (:scorecard, :criterion, :jump, :thousandfold, :far, :by, :at)
            on conflict (scorecard_code, criterion_code) do update
               set jump = excluded.jump, thousandfold = excluded.thousandfold, far = excluded.far,
                   set_by = excluded.set_by, set_at = excluded.set_at
            """)
                .param("scorecard", scorecard)
                .param("criterion", criterion)
                .param("jump", thresholds.jump())
                .param("thousandfold", thresholds.thousandfold())
                .param("far", thresholds.far())
                .param("by", actor.login())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(
                new ThresholdsSet("scorecard/" + scorecard + "/" + criterion, thresholds, actor.login(), now));
    }

    private static Thresholds thresholds(ResultSet row) throws SQLException {
        return new Thresholds(
                row.getBigDecimal("jump"),
                null,
                null,
                row.getBoolean("thousandfold"),
                row.getBigDecimal("far"),
                List.of(),
                false);
    }
}
