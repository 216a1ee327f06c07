package vn.thidua.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private static final byte[] SECRET = "a shared secret".getBytes(UTF_8);

    private final SecretBox box = box("a key that nobody ever guesses 1");

    private static SecretBox box(String key, String... formerKeys) {
        return new SecretBox(new SecuritySettings(key, List.of(formerKeys), SecuritySettings.Demand.PRIVILEGED));
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

    @Test
    void opensWhatAFormerKeyClosedAndKnowsThatItIsOutdated() {
        var old = "a key that nobody ever guesses 1";
        var closed = box.close(SECRET, "minh");
        var renewed = box("a key that nobody ever guesses 2", "a key of the year before the last 0", old);

        assertThat(renewed.open(closed, "minh")).hasValue(SECRET);
        assertThat(renewed.open(closed, "lan")).isEmpty();
        assertThat(renewed.isOutdated(closed)).isTrue();
        assertThat(renewed.isOutdated(renewed.close(SECRET, "minh"))).isFalse();
        assertThat(box.open(renewed.close(SECRET, "minh"), "minh")).isEmpty();
    }

    @Test
    void opensWhatWasClosedBeforeKeysHadNames() throws GeneralSecurityException {
        var key = MessageDigest.getInstance("SHA-256")
                .digest("thidua second factor 1 a key that nobody ever guesses 1".getBytes(UTF_8));
        var nonce = new byte[] {2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD("minh".getBytes(UTF_8));
        var text = cipher.doFinal(SECRET);
        var closed = ByteBuffer.allocate(12 + text.length).put(nonce).put(text).array();

        assertThat(box.open(closed, "minh")).hasValue(SECRET);
        assertThat(box.isOutdated(closed)).isTrue();
    }
}
