package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    private MutableClock clock;

    @Test
    void clockOfThePortalIsTheClockOfTheTest(@Autowired Clock clockOfThePortal) {
        assertThat(clockOfThePortal).isSameAs(clock);
    }
}
