package vn.thidua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PortalTest;
import vn.thidua.journal.Verification.Broken;
import vn.thidua.journal.Verification.Fault;

@PortalTest
@WithMockUser(authorities = "ADMINISTRATOR")
class JournalIT {

    @Autowired
    private Journal journal;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void beginsAfresh() {
        tamper("truncate journal_entry");
    }

    @Test
    void keepsWhatHappenedInOrderAndProvesIt() {
        happen("account/a", "account/b");
        happen("account/c");

        assertThat(journal.newest(JournalFilter.ALL, Long.MAX_VALUE, 10))
                .extracting(JournalEntry::position, JournalEntry::subject)
                .containsExactly(tuple(3L, "account/c"), tuple(2L, "account/b"), tuple(1L, "account/a"));
        assertThat(journal.verify()).isEqualTo(new Verification(3, journal.head(), null));
    }

    @Test
    void keepsNothingOfADeedThatWasUndone() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(SampleEvent.about("account/a"));
            status.setRollbackOnly();
        });

        assertThat(journal.verify()).isEqualTo(new Verification(0, Seal.BEGINNING, null));
    }

    @Test
    void hearsNoEventThatNoTransactionStandsBehind() {
        assertThatThrownBy(() -> events.publishEvent(SampleEvent.about("account/a")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void formsOneChainHoweverManyWriteAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            var writers = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        IntStream.range(0, 10).forEach(deed -> happen("writer/" + writer, "deed/" + deed));
                        return true;
                    })
                    .toList();
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(journal.verify()).isEqualTo(new Verification(120, journal.head(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set actor = 'nobody'",
                "delete from journal_entry",
                "truncate journal_entry",
                "update journal_entry set actor = 'nobody' where position = 99"
            })
    void isRefusedByTheDatabaseToBeChanged(String change) {
        happen("account/a");

        assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("append-only");
        assertThat(journal.verify().rows()).isOne();
    }

    @Test
    void namesTheRowWhoseContentWasChangedBehindTheTrigger() {
        happen("account/a", "account/b", "account/c");

        tamper("update journal_entry set details = '{\"from\":\"9,9\"}' where position = 2");

        assertThat(journal.verify().broken()).isEqualTo(new Broken(2, Fault.CONTENT));
    }

    @Test
    void namesTheRowThatNoLongerFollowsARewrittenOne() {
        happen("account/a", "account/b", "account/c");
        var second = journal.newest(JournalFilter.ALL, 3, 1).get(0);
        var forged = Seal.seal(
                2,
                second.at(),
                second.event(),
                "somebody-else",
                second.subject(),
                second.details(),
                second.previousHash());

        tamper("update journal_entry set actor = '%s', hash = '%s' where position = 2"
                .formatted(forged.actor(), forged.hash()));

        assertThat(journal.verify().broken()).isEqualTo(new Broken(3, Fault.CHAIN));
    }

    @Test
    void namesTheRowBeforeWhichOneIsMissing() {
        happen("account/a", "account/b", "account/c");

        tamper("delete from journal_entry where position = 2");

        assertThat(journal.verify().broken()).isEqualTo(new Broken(3, Fault.GAP));
    }

    @Test
    void tellsWhetherAPrintedHeadIsStillInTheChain() {
        happen("account/a", "account/b");
        var printed = journal.head();
        happen("account/c");

        assertThat(journal.rowOf(" " + printed.toUpperCase(Locale.ROOT)).map(JournalEntry::position))
                .contains(2L);

        tamper("delete from journal_entry where position >= 2");

        assertThat(journal.verify().intact()).isTrue();
        assertThat(journal.rowOf(printed)).isEmpty();
    }

    private void happen(String... subjects) {
        transaction.executeWithoutResult(
                status -> List.of(subjects).forEach(subject -> events.publishEvent(SampleEvent.about(subject))));
    }

    /** What somebody could do who owns the database. */
    private void tamper(String change) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table journal_entry disable trigger journal_entry_append_only")
                    .update();
            jdbc.sql(change).update();
            jdbc.sql("alter table journal_entry enable trigger journal_entry_append_only")
                    .update();
        });
    }
}
