package vn.thidua.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private static final byte[] SECRET = "a shared secret".getBytes(UTF_8);

    private final SecretBox box = box("a key that nobody ever guesses 1");

    private static SecretBox box(String key) {
        return new SecretBox(new SecuritySettings(key, SecuritySettings.Demand.PRIVILEGED));
    }

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(box.open(box.close(SECRET, "minh"), "minh")).hasValue(SECRET);
    }

    @Test
    void neverClosesTwiceAlike() {
        assertThat(box.close(SECRET, "minh")).isNotEqualTo(box.close(SECRET, "minh"));
    }

    @Test
    void staysClosedToAnotherOwnerAndAnotherKey() {
        var closed = box.close(SECRET, "minh");

        assertThat(box.open(closed, "lan")).isEmpty();
        assertThat(box("a key that nobody ever guesses 2").open(closed, "minh")).isEmpty();
    }

    @Test
    void noticesTampering() {
        var closed = box.close(SECRET, "minh");
        closed[closed.length - 1] ^= 1;

        assertThat(box.open(closed, "minh")).isEmpty();
        assertThat(box.open(new byte[3], "minh")).isEmpty();
    }
}
