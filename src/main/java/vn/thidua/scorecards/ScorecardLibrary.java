package vn.thidua.scorecards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rules.Scorecard;

/**
 * The scoring tables of all times. A version is a draft until it is issued; from then on neither it nor its figures can
 * change, so old years stay scored as they were.
 */
@Service
@Transactional(readOnly = true)
public class ScorecardLibrary {

    private static final String SUMMARY = """
            select scorecard_code, scorecard_version, name, name_en, issued_at is not null as issued, illustrative,
                   year_from, year_to, decision_number, decision_date
              from scorecard
            """;
    private static final String ONE = " where scorecard_code = :code and scorecard_version = :version";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Issued tables only: they are the ones that can be kept, because they never change. */
    private final Map<ScorecardId, Scorecard> read = new ConcurrentHashMap<>();

    ScorecardLibrary(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Stored(String body, boolean issued) {}

    /** The table, or {@link NotFound}. */
    public Scorecard require(ScorecardId id) {
        var known = read.get(id);
        if (known != null) {
            return known;
        }
        var stored = jdbc.sql("select body, issued_at is not null as issued from scorecard" + ONE)
                .param("code", id.code())
                .param("version", id.version())
                .query(Stored.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var scorecard = ScorecardJson.read(stored.body());
        if (stored.issued()) {
            read.put(id, scorecard);
        }
        return scorecard;
    }

    /** What a list says of the table, or {@link NotFound}. */
    public ScorecardSummary summary(ScorecardId id) {
        return jdbc.sql(SUMMARY + ONE)
                .param("code", id.code())
                .param("version", id.version())
                .query(ScorecardLibrary::summary)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** All versions of all tables: by code, the newest version first. */
    public List<ScorecardSummary> all() {
        return jdbc.sql(SUMMARY + " order by scorecard_code, scorecard_version desc")
                .query(ScorecardLibrary::summary)
                .list();
    }

    /** The table issued last among those meant for this year. */
    public Optional<ScorecardId> newestFor(Year year) {
        return jdbc.sql("""
                        select scorecard_code, scorecard_version from scorecard
                         where issued_at is not null
                           and coalesce(year_from, :year) <= :year and coalesce(year_to, :year) >= :year
                         order by issued_at desc, scorecard_version desc
                         limit 1
                        """)
                .param("year", year.getValue())
                .query((row, number) -> new ScorecardId(row.getString(1), row.getInt(2)))
                .optional();
    }

    /** Keeps a draft under its code and version, in the place of an earlier draft. */
    @Transactional
    public ScorecardId draft(Scorecard scorecard, Actor actor) {
        return keep(scorecard, null, null, null, actor);
    }

    /** Makes a table final under its code and version, whether or not there was a draft. */
    @Transactional
    public ScorecardId issue(
            Scorecard scorecard, @Nullable String decisionNumber, @Nullable LocalDate decisionDate, Actor actor) {
        var now = clock.instant();
        var id = keep(scorecard, now, decisionNumber, decisionDate, actor);
        events.publishEvent(
                new ScorecardIssued(id, scorecard.name(), decisionNumber, decisionDate, actor.login(), now));
        return id;
    }

    private ScorecardId keep(
            Scorecard scorecard,
            @Nullable Instant issuedAt,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("scorecards.notYours");
        }
        var id = new ScorecardId(scorecard.code(), scorecard.version());
        var kept = jdbc.sql("""
                        insert into scorecard (scorecard_code, scorecard_version, name, name_en, illustrative, year_from,
                               year_to, body, changed_at, changed_by, issued_at, issued_by, decision_number, decision_date)
                        values (:code, :version, :name, :nameEn, :illustrative, cast(:yearFrom as integer),
                               cast(:yearTo as integer), cast(:body as json), :changedAt, :by,
                               cast(:issuedAt as timestamptz), :issuedBy, :decisionNumber, cast(:decisionDate as date))
                        on conflict (scorecard_code, scorecard_version) do update
                           set name = excluded.name, name_en = excluded.name_en, illustrative = excluded.illustrative,
                               year_from = excluded.year_from, year_to = excluded.year_to, body = excluded.body,
                               changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                               issued_at = excluded.issued_at, issued_by = excluded.issued_by,
                               decision_number = excluded.decision_number, decision_date = excluded.decision_date
                         where scorecard.issued_at is null
                        """)
                .param("code", id.code())
                .param("version", id.version())
                .param("name", scorecard.name())
                .param("nameEn", scorecard.nameEn())
                .param("illustrative", scorecard.illustrative())
                .param("yearFrom", scorecard.yearFrom())
                .param("yearTo", scorecard.yearTo())
                .param("body", ScorecardJson.write(scorecard))
                .param("changedAt", sql(clock.instant()))
                .param("by", actor.login())
                .param("issuedAt", issuedAt == null ? null : sql(issuedAt))
                .param("issuedBy", issuedAt == null ? null : actor.login())
                .param("decisionNumber", decisionNumber)
                .param("decisionDate", decisionDate)
                .update();
        if (kept == 0) {
            throw new RuleViolation("scorecards.alreadyIssued", id.code(), String.valueOf(id.version()));
        }
        forgetIfUndone(id);
        return id;
    }

    /** A table read back in a transaction that fails in the end was never issued. */
    private void forgetIfUndone(ScorecardId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    read.remove(id);
                }
            }
        });
    }

    private static OffsetDateTime sql(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static ScorecardSummary summary(ResultSet row, int number) throws SQLException {
        return new ScorecardSummary(
                new ScorecardId(row.getString("scorecard_code"), row.getInt("scorecard_version")),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("issued"),
                row.getBoolean("illustrative"),
                row.getObject("year_from", Integer.class),
                row.getObject("year_to", Integer.class),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class));
    }
}
