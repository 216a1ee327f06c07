package vn.thidua.archives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.archives.ImportRun.Kind;
import vn.thidua.archives.ImportRun.State;

/** The newest run of each administrator, and any that is still under way. A run that no longer gives signs of life has ended with its server. */
@Component
class ImportRunTable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ImportRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a run begins in the place of earlier ones, unless one of this upload is under way; whether it may begin. */
    @Transactional
    boolean begin(UUID upload, Kind kind, String fileName, String by, Instant now) {
        jdbc.sql("delete from archive_run where started_by = :by and upload_id <> :upload and state <> 'RUNNING'")
                .param("by", by)
                .param("upload", upload)
                .update();
        return jdbc.sql("""
                        insert into archive_run (upload_id, kind, file_name, started_by, started_at, seen_at, state, file, done, total)
                        values (:upload, :kind, :name, :by, :now, :now, 'RUNNING', '', 0, 0)
                        on conflict (upload_id) do update
                           set kind = excluded.kind, started_at = excluded.started_at, seen_at = excluded.seen_at,
                               ended_at = null, state = 'RUNNING', file = '', done = 0, total = 0, report = null
                         where archive_run.state <> 'RUNNING' or archive_run.seen_at < :silent
                        """)
                        .param("upload", upload)
                        .param("kind", kind.name())
                        .param("name", fileName)
                        .param("by", by)
                        .param("now", at(now))
                        .param("silent", at(now.minus(LONGEST_SILENCE)))
                        .update()
                == 1;
    }

    /** In a transaction of its own, since the run's own is not seen before it ends. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void advance(UUID upload, String file, int done, int total, Instant now) {
        jdbc.sql("""
                        update archive_run set file = :file, done = :done, total = :total, seen_at = :now
                         where upload_id = :upload and state = 'RUNNING'
                        """)
                .param("upload", upload)
                .param("file", file)
                .param("done", done)
                .param("total", total)
                .param("now", at(now))
                .update();
    }

    /** Without a report it has failed. */
    void end(UUID upload, @Nullable ImportReport report, Instant now) {
        jdbc.sql("""
                        update archive_run set state = :state, report = cast(:report as jsonb), ended_at = :now
                         where upload_id = :upload
                        """)
                .param("upload", upload)
                .param("state", report == null ? State.FAILED.name() : State.ENDED.name())
                .param("report", report == null ? null : JSON.writeValueAsString(report))
                .param("now", at(now))
                .update();
    }

    Optional<ImportRun> find(UUID upload, String by, Instant now) {
        return jdbc.sql("select * from archive_run where upload_id = :upload and started_by = :by")
                .param("upload", upload)
                .param("by", by)
                .query((row, number) -> run(row, now))
                .optional();
    }

    /** The last run that somebody started. */
    Optional<ImportRun> last(String by, Instant now) {
        return jdbc.sql("select * from archive_run where started_by = :by order by started_at desc limit 1")
                .param("by", by)
                .query((row, number) -> run(row, now))
                .optional();
    }

    private static ImportRun run(ResultSet row, Instant now) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var report = row.getString("report");
        return new ImportRun(
                row.getObject("upload_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                state == State.RUNNING && seen.isBefore(now.minus(LONGEST_SILENCE)) ? State.BROKEN : state,
                row.getString("file"),
                row.getInt("done"),
                row.getInt("total"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                report == null ? null : JSON.readValue(report, ImportReport.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
