package vn.thidua.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws one-time tokens and codes. They carry 128 bits or more, so a plain digest is enough to keep them by. */
final class Secrets {

    /** Letters and digits that cannot be mistaken for one another when copied from a screen. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** For a link. */
    static String token() {
        return symbols(32);
    }

    /** For typing: seven groups of four. */
    static String code() {
        return IntStream.range(0, 7).mapToObj(group -> symbols(4)).collect(Collectors.joining("-"));
    }

    /** What is kept of a token or a code; case, spaces and hyphens do not matter. */
    static String hash(String secret) {
        return digest(secret.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    /** SHA-256 of a text as it is. */
    static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String symbols(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
