package vn.thidua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.MutableClock;
import vn.thidua.PortalTest;
import vn.thidua.accounts.AttemptThrottle.Subject;

@PortalTest
class AttemptThrottleIT {

    private static final Subject AN_PHU = Subject.login("an-phu");
    private static final Subject OFFICE = Subject.address("10.0.0.7");

    @Autowired
    private AttemptThrottle throttle;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyHasGuessedYet() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void letsFiveGuessesPassAndThenAsksForAMinute() {
        guess(5, AN_PHU);

        assertThatThrownBy(() -> throttle.begin(AN_PHU))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refusal -> assertThat(refusal.retryAt())
                                .isEqualTo(clock.instant().plus(Duration.ofMinutes(1))));
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        guess(5, AN_PHU);

        assertThat(IntStream.range(0, 6).mapToObj(again -> waitAfterNextGuess()))
                .containsExactly(
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(8),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
    }

    private Duration waitAfterNextGuess() {
        try {
            clock.advance(AttemptThrottle.LONGEST_WAIT);
            throttle.begin(AN_PHU);
            throttle.begin(AN_PHU);
            throw new AssertionError("was let through");
        } catch (TooManyAttempts refusal) {
            return Duration.between(clock.instant(), refusal.retryAt());
        }
    }

    @Test
    void doesNotCountWhatItRefuses() {
        guess(5, AN_PHU);
        assertThatThrownBy(() -> throttle.begin(AN_PHU)).isInstanceOf(TooManyAttempts.class);
        clock.advance(AttemptThrottle.FIRST_WAIT);

        assertThatCode(() -> throttle.begin(AN_PHU)).doesNotThrowAnyException();
    }

    @Test
    void forgetsTheGuessesOfWhoSucceeds() {
        guess(4, AN_PHU);
        throttle.begin(AN_PHU);
        throttle.succeeded(AN_PHU);

        assertThatCode(() -> guess(5, AN_PHU)).doesNotThrowAnyException();
    }

    @Test
    void countsTheGuessesOfAnAddressOverAllAccounts() {
        IntStream.range(0, 30).forEach(number -> throttle.begin(Subject.login("nguoi-" + number), OFFICE));

        assertThatThrownBy(() -> throttle.begin(AN_PHU, OFFICE)).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.begin(AN_PHU)).doesNotThrowAnyException();
    }

    @Test
    void leavesAnOfficeInPeaceWhoseMembersSignIn() {
        IntStream.range(0, 100).forEach(number -> {
            var login = Subject.login("nguoi-" + number);
            throttle.begin(login, OFFICE);
            throttle.succeeded(login, OFFICE);
        });

        assertThatCode(() -> throttle.begin(AN_PHU, OFFICE)).doesNotThrowAnyException();
    }

    @Test
    void takesAnIpv6NetworkForOneAddress() {
        assertThat(Subject.address("2001:db8:0:1:aaaa:0:0:1")).isEqualTo(Subject.address("2001:db8:0:1:bbbb:0:0:2"));
        assertThat(Subject.address("2001:db8:0:1:0:0:0:1")).isNotEqualTo(Subject.address("2001:db8:0:2:0:0:0:1"));
    }

    /** Proxies write addresses in their short form, the server in the long one. */
    @Test
    void takesAnIpv6NetworkForOneAddressHoweverItIsWritten() {
        assertThat(Subject.address("2001:db8::1"))
                .isEqualTo(Subject.address("2001:db8::2:9"))
                .isEqualTo(Subject.address("2001:0DB8:0:0:ffff::1"))
                .isNotEqualTo(Subject.address("2001:db8:0:1::1"));
        assertThat(Subject.address("::ffff:10.0.0.7")).isEqualTo(Subject.address("::ffff:10.0.0.7"));
    }

    @Test
    void tellsLoginsApartThatDifferInHyphensOnly() {
        guess(5, Subject.login("anphu"));

        assertThatCode(() -> throttle.begin(AN_PHU)).doesNotThrowAnyException();
    }

    @Test
    void startsAfreshAfterAnHourOfRest() {
        guess(5, AN_PHU);
        clock.advance(AttemptThrottle.FORGOTTEN_AFTER.plusSeconds(1));

        assertThatCode(() -> guess(5, AN_PHU)).doesNotThrowAnyException();
    }

    @Test
    void countsTogetherWithOtherNodesAndAcrossRestarts(@Autowired PlatformTransactionManager transactions) {
        var otherNode = new AttemptThrottle(jdbc, transactions, clock);
        guess(3, AN_PHU);
        otherNode.begin(AN_PHU);
        otherNode.begin(AN_PHU);

        assertThatThrownBy(() -> throttle.begin(AN_PHU)).isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> otherNode.begin(AN_PHU)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void countsGuessesWhoseActIsUndone(@Autowired TransactionTemplate act) {
        IntStream.range(0, 5)
                .forEach(guess -> act.executeWithoutResult(undone -> {
                    throttle.begin(AN_PHU);
                    undone.setRollbackOnly();
                }));

        assertThatThrownBy(() -> throttle.begin(AN_PHU)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void letsNobodyGainByManyGuessesAtOnce() {
        var through = IntStream.range(0, 24)
                .parallel()
                .filter(guess -> {
                    try {
                        throttle.begin(AN_PHU, OFFICE);
                        return true;
                    } catch (TooManyAttempts refused) {
                        return false;
                    }
                })
                .count();

        assertThat(through).isEqualTo(5);
    }

    @Test
    void keepsNeitherNamesNorAddressesAndForgetsAfterAnHour() {
        throttle.begin(AN_PHU, OFFICE);
        assertThat(jdbc.sql("select sign_in_attempt::text from sign_in_attempt")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("an-phu") || row.contains("10.0.0.7"));

        clock.advance(AttemptThrottle.FORGOTTEN_AFTER.plusSeconds(1));
        throttle.begin(Subject.login("cho-moi"));

        assertThat(jdbc.sql("select count(*) from sign_in_attempt")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void guess(int times, Subject subject) {
        IntStream.range(0, times).forEach(time -> throttle.begin(subject));
    }
}
