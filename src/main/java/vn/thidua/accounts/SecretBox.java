package vn.thidua.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must keep but not know: AES-256-GCM, a fresh nonce each time, bound to its owner, so that one
 * account's secret cannot be moved to another.
 *
 * <p>What is closed says by which method and with which key: one byte, then four of the key's digest. So the method can be
 * replaced and the key changed while what former keys closed still opens. What was closed before there was such a mark
 * opens too.
 */
@Component
@EnableConfigurationProperties(SecuritySettings.class)
class SecretBox {

    /** AES-256-GCM under a key that the mark names; another method would be another number. */
    private static final byte METHOD = 2;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    SecretBox(SecuritySettings settings) {
        keys = Stream.concat(Stream.of(settings.key()), settings.formerKeys().stream())
                .map(Key::of)
                .toList();
    }

    /** A key and the number by which the mark of all that it closed calls it. */
    private record Key(SecretKeySpec secret, int name) {

        static final int MARK_BYTES = 1 + Integer.BYTES;

        static Key of(String words) {
            var secret = digest("thidua second factor 1 ", words.getBytes(UTF_8));
            var name = digest("thidua key name ", secret);
            return new Key(
                    new SecretKeySpec(secret, "AES"), ByteBuffer.wrap(name).getInt());
        }

        boolean closed(byte[] closed) {
            if (closed.length <= MARK_BYTES) {
                return false;
            }
            var mark = ByteBuffer.wrap(closed);
            return mark.get() == METHOD && mark.getInt() == name;
        }

        private static byte[] digest(String purpose, byte[] words) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(purpose.getBytes(UTF_8));
                return digest.digest(words);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    byte[] close(byte[] secret, String owner) {
        var key = keys.get(0);
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(Key.MARK_BYTES + nonce.length + closed.length)
                    .put(METHOD)
                    .putInt(key.name())
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where no key of ours, or another owner, closed it, or somebody tampered with it. */
    Optional<byte[]> open(byte[] closed, String owner) {
        var marked = keys.stream()
                .filter(key -> key.closed(closed))
                .flatMap(key -> open(key, closed, Key.MARK_BYTES, owner).stream())
                .findFirst();
        return marked.isPresent()
                ? marked
                : keys.stream()
                        .flatMap(key -> open(key, closed, 0, owner).stream())
                        .findFirst();
    }

    /** Whether it was closed by another method or with another key than what is closed today. */
    boolean isOutdated(byte[] closed) {
        return !keys.get(0).closed(closed);
    }

    private static Optional<byte[]> open(Key key, byte[] closed, int from, String owner) {
        if (closed.length <= from + NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOfRange(closed, from, from + NONCE_BYTES);
            var rest = from + NONCE_BYTES;
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(closed, rest, closed.length - rest));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }
}
