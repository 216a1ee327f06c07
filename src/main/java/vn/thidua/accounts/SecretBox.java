package vn.thidua.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must keep but not know: AES-256-GCM, a fresh nonce each time, bound to its owner, so that one
 * account's secret cannot be moved to another.
 */
@Component
@EnableConfigurationProperties(SecuritySettings.class)
class SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(SecuritySettings settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("thidua second factor 1 ".getBytes(UTF_8));
            this.key = new SecretKeySpec(digest.digest(settings.key().getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] close(byte[] secret, String owner) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where another key, or another owner, closed it, or somebody tampered with it. */
    Optional<byte[]> open(byte[] closed, String owner) {
        if (closed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var nonce = ByteBuffer.wrap(closed, 0, NONCE_BYTES);
            var copy = new byte[NONCE_BYTES];
            nonce.get(copy);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, copy, owner).doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }
}
