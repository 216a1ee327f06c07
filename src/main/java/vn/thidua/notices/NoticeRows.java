package vn.thidua.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;

/** The table of notices. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a notice for somebody; nothing where the same was told before. */
    Optional<NoticeView> add(String login, Notice notice, Instant at) {
        var id = UUID.randomUUID();
        var added = jdbc.sql("""
                        insert into notice (notice_id, login, kind, cluster_id, year, unit_id, reason, due, path, created_at, once)
                        values (:id, :login, :kind, :cluster, :year, :unit, :reason, :due, :path, :at, :once)
                        on conflict (login, once) do nothing
                        """)
                .param("id", id)
                .param("login", login)
                .param("kind", notice.kind().name())
                .param("cluster", notice.season().cluster().clusterId())
                .param("year", notice.season().year().getValue())
                .param("unit", notice.unit() == null ? null : notice.unit().unitId())
                .param("reason", notice.reason())
                .param("due", notice.due())
                .param("path", notice.path())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("once", notice.once())
                .update();
        return added == 0 ? Optional.empty() : find(id, login);
    }

    Optional<NoticeView> find(UUID id, String login) {
        return jdbc.sql("select * from notice where notice_id = :id and login = :login")
                .param("id", id)
                .param("login", login)
                .query(NoticeRows::notice)
                .optional();
    }

    List<NoticeView> newest(String login, int most) {
        return jdbc.sql("select * from notice where login = :login order by created_at desc, notice_id limit :most")
                .param("login", login)
                .param("most", most)
                .query(NoticeRows::notice)
                .list();
    }

    int unread(String login) {
        return jdbc.sql("select count(*) from notice where login = :login and read_at is null")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    void read(UUID id, String login, Instant at) {
        jdbc.sql("update notice set read_at = :at where notice_id = :id and login = :login and read_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("login", login)
                .update();
    }

    void readAll(String login, Instant at) {
        jdbc.sql("update notice set read_at = :at where login = :login and read_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    /** What a daily e-mail has to tell somebody; locked, so that no other node tells the same. */
    List<NoticeView> forDigest(String login) {
        return jdbc.sql("""
                        select * from notice
                         where login = :login and read_at is null and mailed_at is null
                         order by created_at, notice_id
                           for update skip locked
                        """).param("login", login).query(NoticeRows::notice).list();
    }

    void mailed(UUID id, Instant at) {
        jdbc.sql("update notice set mailed_at = :at where notice_id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static NoticeView notice(ResultSet row, int number) throws SQLException {
        var unit = row.getString("unit_id");
        return new NoticeView(
                row.getObject("notice_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                new ClusterId(row.getString("cluster_id")),
                Year.of(row.getInt("year")),
                unit == null ? null : new UnitId(unit),
                row.getString("reason"),
                row.getObject("due", LocalDate.class),
                row.getString("path"),
                instant(row, "created_at"),
                row.getObject("read_at") == null ? null : instant(row, "read_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
