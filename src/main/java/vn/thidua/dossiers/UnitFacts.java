package vn.thidua.dossiers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * Facts about the units of a year that conditional rules ask for. Units do not enter them: they come with the files of the year,
 * in the administrator's name.
 */
@Service
@Transactional
public class UnitFacts {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 200;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitFacts(JdbcClient jdbc, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** The facts of a year by unit and name; a unit without any has no entry. */
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, String>> of(SeasonId season) {
        var facts = new HashMap<UnitId, Map<String, String>>();
        jdbc.sql("select unit_id, fact, value from unit_fact where cluster_id = :cluster and year = :year")
                .param("cluster", season.cluster().clusterId())
                .param("year", season.year().getValue())
                .query(row -> {
                    facts.computeIfAbsent(new UnitId(row.getString("unit_id")), unit -> new TreeMap<>())
                            .put(row.getString("fact"), row.getString("value"));
                });
        return facts;
    }

    /** Records a fact about a member of the year, or corrects it. */
    public void record(DossierKey key, String fact, String value, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("dossiers.fact.notYours");
        }
        if (!directory.isMember(key.cluster(), key.unit(), key.year())) {
            throw new RuleViolation("dossiers.fact.noMember", key.unit(), key.year());
        }
        if (fact.isBlank() || fact.length() > LONGEST_NAME || value.isBlank() || value.length() > LONGEST_VALUE) {
            throw new RuleViolation("dossiers.fact.length", fact, LONGEST_NAME, LONGEST_VALUE);
        }
        var now = clock.instant();
        jdbc.sql("""
                        insert into unit_fact (cluster_id, year, unit_id, fact, value, recorded_at, recorded_by)
                        values (:cluster, :year, :unit, :fact, :value, :at, :by)
                        on conflict (cluster_id, year, unit_id, fact)
                        do update set value = excluded.value, recorded_at = excluded.recorded_at,
                                      recorded_by = excluded.recorded_by
                        """)
                .param("cluster", key.cluster().clusterId())
                .param("year", key.year().getValue())
                .param("unit", key.unit().unitId())
                .param("fact", fact)
                .param("value", value)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("by", actor.login())
                .update();
        events.publishEvent(new FactRecorded(key, fact, value, actor.login(), now));
    }
}
