package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TestDatabaseIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isPostgres18() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
    }

    @Nested
    class OneClass {

        @Test
        void leavesItsMark() {
            assertThatNobodyWasHereBefore();
        }
    }

    @Nested
    class AnotherClass {

        @Test
        void findsNoMark() {
            assertThatNobodyWasHereBefore();
        }
    }

    /** Whichever class comes second fails if it sees the table, or the time, of the first. */
    private void assertThatNobodyWasHereBefore() {
        assertThat(clock.instant()).isEqualTo(new MutableClock().instant());
        assertThat(jdbc.sql("select to_regclass('mark') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();

        clock.advance(Duration.ofDays(1));
        jdbc.sql("create table mark ()").update();
    }

    /** Whatever the portal does by itself meanwhile must not leave the next test a connection that was cut off. */
    @Test
    void leavesNoConnectionThatWasCutOff(@Autowired ApplicationContext portal) throws Exception {
        var over = new AtomicBoolean();
        var work = Executors.newSingleThreadExecutor();
        try {
            work.submit(() -> {
                while (!over.get()) {
                    askAndForget();
                }
            });
            for (int round = 0; round < 3; round++) {
                FreshStart.restoreDatabase(portal);

                assertThatCode(() -> jdbc.sql("delete from sign_in_attempt").update())
                        .doesNotThrowAnyException();
            }
        } finally {
            over.set(true);
            work.shutdown();
        }
    }

    private void askAndForget() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
        } catch (DataAccessException cutOff) {
            assertThat(cutOff).as("what happens to work under way").isNotNull();
        }
    }

    @Autowired
    private MutableClock clock;

    @Test
    void clockOfThePortalIsTheClockOfTheTest(@Autowired Clock clockOfThePortal) {
        assertThat(clockOfThePortal).isSameAs(clock);
    }
}
