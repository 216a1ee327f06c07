package vn.thidua.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.UnitId;

/**
 * What each unit was assigned for each year and indicator. An adjusted target replaces the one in force and leaves it in
 * the history. No target is not a target of zero.
 */
@Service
@Transactional(readOnly = true)
public class Targets {

    private static final int MOST_DIGITS_BEFORE_COMMA = 15;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Targets(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The targets in force of a unit for a year, in the order of the catalogue. */
    public List<TargetView> of(UnitId unit, Year year) {
        return of(List.of(unit), year);
    }

    /** The targets in force of several units for a year: unit by unit, in the order of the catalogue. */
    public List<TargetView> of(Collection<UnitId> units, Year year) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select unit_id, year, indicator_code, value, baseline, document
                          from indicator_target
                          join indicator using (indicator_code)
                         where unit_id in (:units) and year = :year
                         order by unit_id, position
                        """)
                .param("units", units.stream().map(UnitId::unitId).toList())
                .param("year", year.getValue())
                .query(Targets::target)
                .list();
    }

    /** Every value that a target ever had, oldest first. */
    public List<TargetRevision> history(UnitId unit, Year year, IndicatorCode indicator) {
        return jdbc.sql("""
                        select value, baseline, document, reason, assigned_at, assigned_by
                          from indicator_target_revision
                         where unit_id = :unit and year = :year and indicator_code = :indicator
                         order by indicator_target_revision_id
                        """)
                .param("unit", unit.unitId())
                .param("year", year.getValue())
                .param("indicator", indicator.indicatorCode())
                .query(Targets::revision)
                .list();
    }

    /** The targets of several units for a year that were adjusted or withdrawn, in the order of the catalogue. */
    public List<TargetHistory> adjusted(Collection<UnitId> units, Year year) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select unit_id, indicator_code
                          from indicator_target_revision
                          join indicator using (indicator_code)
                         where unit_id in (:units) and year = :year
                         group by unit_id, indicator_code, position
                        having count(*) > 1
                         order by position, unit_id
                        """)
                .param("units", units.stream().map(UnitId::unitId).toList())
                .param("year", year.getValue())
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .map(key -> adjustments(new UnitId(key.get(0)), year, new IndicatorCode(key.get(1))))
                .toList();
    }

    private TargetHistory adjustments(UnitId unit, Year year, IndicatorCode indicator) {
        return new TargetHistory(unit, indicator, history(unit, year, indicator));
    }

    /** Assigns or adjusts one target. */
    @Transactional
    public void assign(TargetView target, Actor actor) {
        assign(List.of(target), actor);
    }

    /** Assigns or adjusts targets; those that say what is already in force leave no trace. */
    @Transactional
    public void assign(Collection<TargetView> targets, Actor actor) {
        requireAssigner(actor);
        assign(targets, null, actor);
    }

    private void assign(Collection<TargetView> targets, @Nullable String reason, Actor actor) {
        var now = clock.instant();
        var byUnitAndYear = targets.stream()
                .collect(Collectors.groupingBy(target -> List.<Object>of(target.unit(), target.year())));
        byUnitAndYear.values().forEach(ofOne -> assignOne(ofOne, reason, actor, now));
    }

    /**
     * Assigns, adjusts and takes back targets at once; those taken back carry the document that says so. Another value than
     * the one in force, or none any more, needs a reason.
     */
    @Transactional
    public void adjust(
            Collection<TargetView> assigned, Collection<TargetView> withdrawn, @Nullable String reason, Actor actor) {
        requireAssigner(actor);
        var given = reason == null || reason.isBlank() ? null : reason.strip();
        if (given == null && (!withdrawn.isEmpty() || assigned.stream().anyMatch(this::departs))) {
            throw new RuleViolation("indicators.target.reasonNeeded");
        }
        assign(assigned, given, actor);
        withdrawn.forEach(each -> withdraw(each, given, actor));
    }

    /** Whether a target has another value than the one in force; the first one departs from nothing. */
    private boolean departs(TargetView target) {
        return of(target.unit(), target.year()).stream()
                .filter(inForce -> inForce.indicator().equals(target.indicator()))
                .anyMatch(inForce -> inForce.value().compareTo(target.value()) != 0);
    }

    /** Takes a target back, with the document that says so. */
    @Transactional
    public void withdraw(UnitId unit, Year year, IndicatorCode indicator, @Nullable String document, Actor actor) {
        requireAssigner(actor);
        withdraw(
                new TargetView(unit, year, indicator, BigDecimal.ZERO, Baseline.PROVINCE_ASSIGNED, document),
                null,
                actor);
    }

    private void withdraw(TargetView back, @Nullable String reason, Actor actor) {
        var unit = back.unit();
        var year = back.year();
        var indicator = back.indicator();
        var document = back.document();
        var inForce = of(unit, year).stream()
                .filter(target -> target.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("indicators.target.none"));
        var now = clock.instant();
        append(unit, year, indicator, null, inForce.baseline(), document, reason, actor, now);
        events.publishEvent(new TargetWithdrawn(unit, year, indicator, document, reason, actor.login(), now));
    }

    /** Refuses who assigns no targets: everybody but the board and the administrator. */
    public static void requireAssigner(Actor actor) {
        if (!actor.isProvincial() && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("indicators.target.notYours");
        }
    }

    private void assignOne(List<TargetView> targets, @Nullable String reason, Actor actor, Instant now) {
        var unit = targets.get(0).unit();
        var year = targets.get(0).year();
        var inForce = List.copyOf(of(unit, year));
        var changed =
                targets.stream().filter(target -> !inForce.contains(target)).toList();
        for (var target : changed) {
            requireMeasurable(target.value());
            append(
                    unit,
                    year,
                    target.indicator(),
                    target.value(),
                    target.baseline(),
                    target.document(),
                    reason,
                    actor,
                    now);
        }
        if (!changed.isEmpty()) {
            events.publishEvent(new TargetsAssigned(unit, year, changed, reason, actor.login(), now));
        }
    }

    /** Refuses what no figure can be: below zero, too large, or finer than is kept. */
    public static void requireMeasurable(BigDecimal value) {
        if (value.signum() < 0
                || value.scale() > Indicator.MOST_DECIMALS
                || value.precision() - value.scale() > MOST_DIGITS_BEFORE_COMMA) {
            throw new RuleViolation("indicators.target.outOfRange", Indicator.MOST_DECIMALS);
        }
    }

    private void append(
            UnitId unit,
            Year year,
            IndicatorCode indicator,
            @Nullable BigDecimal value,
            Baseline baseline,
            @Nullable String document,
            @Nullable String reason,
            Actor actor,
            Instant at) {
        jdbc.sql("""
                        insert into indicator_target_revision
                               (unit_id, year, indicator_code, value, baseline, document, reason, assigned_at,
                                assigned_by)
                        values (:unit, :year, :indicator, cast(:value as numeric), :baseline, :document, :reason, :at, :by)
                        """)
                .param("unit", unit.unitId())
                .param("year", year.getValue())
                .param("indicator", indicator.indicatorCode())
                .param("value", value)
                .param("baseline", baseline.name())
                .param("document", document)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", actor.login())
                .update();
    }

    private static TargetView target(ResultSet row, int number) throws SQLException {
        return new TargetView(
                new UnitId(row.getString("unit_id")),
                Year.of(row.getInt("year")),
                new IndicatorCode(row.getString("indicator_code")),
                row.getBigDecimal("value"),
                Baseline.valueOf(row.getString("baseline")),
                row.getString("document"));
    }

    private static TargetRevision revision(ResultSet row, int number) throws SQLException {
        return new TargetRevision(
                row.getBigDecimal("value"),
                Baseline.valueOf(row.getString("baseline")),
                row.getString("document"),
                row.getString("reason"),
                row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
                row.getString("assigned_by"));
    }
}
