package vn.thidua.notices;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.thidua.MutableClock;

class PostmanTests {

    private final MutableClock clock = new MutableClock();
    private final DailyRound round = mock(DailyRound.class);
    private final Postman postman = new Postman(mock(Outbox.class), round, mock(EscalationRound.class), clock);

    @BeforeEach
    void inTheMorning() {
        clock.set(LocalDateTime.of(2023, 12, 14, 7, 0));
    }

    @Test
    void goesItsMorningRoundOnceADay() {
        postman.goTheMorningRound();
        clock.advance(Duration.ofMinutes(10));
        postman.goTheMorningRound();
        verify(round).tellDeadlines();
        verify(round).postDigests();

        clock.advance(Duration.ofDays(1));
        postman.goTheMorningRound();
        verify(round, times(2)).tellDeadlines();
    }

    @Test
    void goesAgainTheSameDayWhereTheDatabaseWasAway() {
        doThrow(new CannotCreateTransactionException("refused"))
                .doNothing()
                .when(round)
                .tellDeadlines();

        postman.goTheMorningRound();
        verify(round).postDigests();
        clock.advance(Duration.ofMinutes(10));
        postman.goTheMorningRound();
        verify(round, times(2)).tellDeadlines();

        clock.advance(Duration.ofMinutes(10));
        postman.goTheMorningRound();
        verify(round, times(2)).tellDeadlines();
    }
}
