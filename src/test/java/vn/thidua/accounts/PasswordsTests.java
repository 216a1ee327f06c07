package vn.thidua.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void areKeptAsArgon2Digests() {
        assertThat(passwords.digest("con mèo ngủ trên mái")).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void areTheSameHoweverTheirLettersAreComposed() {
        var hash = passwords.digest(Normalizer.normalize("con mèo ngủ trên mái", Normalizer.Form.NFC));

        assertThat(passwords.matches(Normalizer.normalize("con mèo ngủ trên mái", Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(passwords.matches("con meo ngu tren mai", hash)).isFalse();
    }

    /** Where the rules count letters, the login must not count their pieces: else nobody could sign in with what was accepted. */
    @Test
    void areAsLongAsTheirLettersHoweverTheseAreComposed() {
        var longest = "Đường về quê mẹ, ".repeat(8).substring(0, Passwords.LONGEST);
        var inPieces = Normalizer.normalize(longest, Normalizer.Form.NFD);
        new PasswordRules().check(inPieces, "an-phu");

        assertThat(inPieces).hasSizeGreaterThan(Passwords.LONGEST);
        assertThat(passwords.matches(inPieces, passwords.digest(longest))).isTrue();
        assertThat(passwords.matches(longest, passwords.digest(inPieces))).isTrue();
    }

    @Test
    void countToTheirLastCharacter() {
        var beyondBcrypt = "một câu rất dài mà chỉ mình tôi biết, và còn dài hơn bảy mươi hai byte ở đây";

        assertThat(passwords.matches(beyondBcrypt + "!", passwords.digest(beyondBcrypt + "?")))
                .isFalse();
    }

    @Test
    void matchNobodyWhoHasNone() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void areReadFromBcryptTooAndThenRenewed() {
        var old = "{bcrypt}$2a$10$dXJ3SW6G7P50lGmMkkmwe.20cQQubK3.HZWzG3YB1tlRy.fqvM/BG";

        assertThat(passwords.matches("password", old)).isTrue();
        assertThat(passwords.isOutdated(old)).isTrue();
        assertThat(passwords.isOutdated(passwords.digest("con mèo ngủ trên mái")))
                .isFalse();
    }

    @Test
    void areNotDigestedBeyondTheirLongest() {
        var long129 = "a".repeat(129);

        assertThat(passwords.matches(long129, passwords.digest(long129))).isFalse();
    }
}
