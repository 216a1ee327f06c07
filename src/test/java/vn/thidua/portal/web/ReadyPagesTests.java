package vn.thidua.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import vn.thidua.platform.DatabaseReach;
import vn.thidua.platform.LastKnown;
import vn.thidua.platform.SampleReach;
import vn.thidua.publications.PublicStamp;

/** Readers on a bad day of the database. */
class ReadyPagesTests {

    private static final ReadyPages.Key HOME = new ReadyPages.Key("http://localhost:80", "/", "vi");

    private final AtomicBoolean hangs = new AtomicBoolean();
    private final AtomicInteger made = new AtomicInteger();
    private final PublicStamp stamp = mock(PublicStamp.class);
    private final Executor behind = question -> {
        if (!hangs.get()) {
            question.run();
        }
    };
    private final DatabaseReach database = SampleReach.through(behind);
    private final LastKnown known = SampleReach.lastKnown(database);
    private final ReadyPages pages = new ReadyPages(
            stamp,
            database,
            known,
            new ReadyPagesSettings(Duration.ZERO, DataSize.ofMegabytes(1), false),
            event -> {},
            Clock.systemUTC());

    @Test
    @Timeout(10)
    void areShownAfterASecondAtMostWhileTheDatabaseHangs() {
        when(stamp.current()).thenReturn("one");
        read();

        hangs.set(true);

        assertThat(pages.find(HOME)).isPresent();
        assertThat(made).hasValue(1);
    }

    @Test
    void stayWhileTheDatabaseIsAway() {
        when(stamp.current()).thenReturn("one").thenThrow(new CannotCreateTransactionException("no connection"));
        read();

        assertThat(pages.find(HOME)).as("finds out").isPresent();
        assertThat(database.isAway()).isTrue();
        assertThat(pages.find(HOME)).as("and does not ask again").isPresent();
    }

    @Test
    void areNotKeptWhenTheyWereMadeFromMemory() {
        when(stamp.current()).thenReturn("one");
        known.of("years", () -> "2023");

        pages.findOrMake(
                HOME,
                () -> page(known.of("years", () -> {
                    throw new CannotCreateTransactionException("no connection");
                })));

        assertThat(pages.find(HOME)).as("it may be older than its stamp").isEmpty();
    }

    private @Nullable ReadyPage read() {
        return pages.findOrMake(HOME, () -> page("2023"));
    }

    private ReadyPage page(String text) {
        made.incrementAndGet();
        return ReadyPage.of("text/html", Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
