package vn.thidua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the journal. Rows are added and read; the database refuses everything else. */
@Repository
class JournalRows {

    /** Taken by each writer until its transaction ends, so that rows form one chain. */
    private static final long WRITER = 0x7468696475610002L;

    private static final int FETCHED_AT_A_TIME = 500;

    private static final RowMapper<JournalEntry> ENTRY = JournalRows::entry;

    private final JdbcClient jdbc;

    JournalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn to write; the turn ends with the transaction. */
    void awaitTurn() {
        jdbc.sql("select pg_advisory_xact_lock(:writer)")
                .param("writer", WRITER)
                .query()
                .listOfRows();
    }

    Optional<JournalEntry> last() {
        return jdbc.sql("select * from journal_entry order by position desc limit 1")
                .query(ENTRY)
                .optional();
    }

    Optional<JournalEntry> withHash(String hash) {
        return jdbc.sql("select * from journal_entry where hash = :hash")
                .param("hash", hash)
                .query(ENTRY)
                .optional();
    }

    void add(JournalEntry entry) {
        jdbc.sql("""
                        insert into journal_entry (position, at, event, actor, subject, details, previous_hash, hash)
                        values (:position, :at, :event, :actor, :subject, cast(:details as jsonb), :previous, :hash)
                        """)
                .param("position", entry.position())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("event", entry.event())
                .param("actor", entry.actor())
                .param("subject", entry.subject())
                .param("details", Seal.write(entry.details()))
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    /** From the first row to the last, a few at a time; to be closed, and within a transaction. */
    Stream<JournalEntry> inOrder() {
        return jdbc
                .sql("select * from journal_entry order by position")
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(ENTRY)
                .stream();
    }

    /** The newest first; {@code before} is the position that the reader has come to. */
    List<JournalEntry> newest(JournalFilter filter, long before, int most) {
        return select(filter, before, "limit " + most).query(ENTRY).list();
    }

    /** All that pass the filter, newest first; to be closed, and within a transaction. */
    Stream<JournalEntry> all(JournalFilter filter) {
        return select(filter, Long.MAX_VALUE, "").withFetchSize(FETCHED_AT_A_TIME).query(ENTRY).stream();
    }

    /** The events that have occurred, for the filter's list. */
    List<String> events() {
        return jdbc.sql("select distinct event from journal_entry order by event")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private JdbcClient.StatementSpec select(JournalFilter filter, long before, String limit) {
        return jdbc.sql("""
                        select * from journal_entry
                        where position < :before
                          and (cast(:event as text) is null or event = :event)
                          and (cast(:actor as text) is null or actor = :actor)
                          and (cast(:subject as text) is null or starts_with(subject, :subject))
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:until as timestamptz) is null or at < :until)
                        order by position desc
                        """ + limit)
                .param("before", before)
                .param("event", filter.event())
                .param("actor", filter.actor())
                .param("subject", filter.subject())
                .param("from", filter.begin())
                .param("until", filter.end());
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("actor"),
                row.getString("subject"),
                Seal.read(row.getString("details")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
