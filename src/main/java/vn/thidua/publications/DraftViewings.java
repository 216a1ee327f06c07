package vn.thidua.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.seasons.SeasonId;

/** Remembers who has seen a year before it was public, once for each content. */
@Component
class DraftViewings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DraftViewings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void note(SeasonId season, String contentHash, Actor actor, Instant at) {
        var first = jdbc.sql("""
            insert into draft_viewing (cluster_id, year, login, name, content_hash, seen_at)
            values (:cluster, :year, :login, :name, :hash, :at)
            on conflict do nothing
            """)
                        .param("cluster", season.cluster().clusterId())
                        .param("year", season.year().getValue())
                        .param("login", actor.login())
                        .param("name", actor.displayName())
                        .param("hash", contentHash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) {
            events.publishEvent(new DraftSeen(season, contentHash, actor.login(), at));
        }
    }

    /** The latest first. */
    List<DraftViewing> of(SeasonId season) {
        return jdbc.sql("""
            select name, content_hash, seen_at from draft_viewing
             where cluster_id = :cluster and year = :year order by seen_at desc
            """)
                .param("cluster", season.cluster().clusterId())
                .param("year", season.year().getValue())
                .query(DraftViewings::viewing)
                .list();
    }

    private static DraftViewing viewing(ResultSet row, int number) throws SQLException {
        return new DraftViewing(
                row.getString("name"),
                row.getString("content_hash"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
