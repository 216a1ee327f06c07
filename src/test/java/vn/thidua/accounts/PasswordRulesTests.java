package vn.thidua.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.kernel.RuleViolation;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mot cau de nho lam",
                "con mèo ngủ trên mái",
                "khong can chu hoa",
                "Tôi trồng 3 cây xoài",
                "vzqkdhrtlwpm"
            })
    void acceptWhatIsLongAndItsHoldersOwn(String password) {
        assertThatCode(() -> rules.check(password, "an-phu")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ngan", "11ky tu thoi"})
    void refuseWhatIsShorterThanTwelveCharacters(String password) {
        assertThatThrownBy(() -> rules.check(password.replace("thoi", "t"), "an-phu"))
                .isInstanceOfSatisfying(RuleViolation.class, PasswordRulesTests::isShort);
    }

    private static void isShort(RuleViolation refusal) {
        assertThat(refusal.code()).isEqualTo("account.password.short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "abcdefghijklm",
                "zyxwvutsrqponm",
                "aaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "password2024!!",
                "1234matkhau5678",
                "qwerty123456",
                "matkhaumatkhau",
                "VietNam!2026!!!",
                "an-phu-2026-x",
                "administrator",
                "thidua-dung-thu",
                "Thi đua An Giang 2026",
                "1q2w3e4r5t6y",
                "LeaveMeAlone",
                "123456QWERTY",
                "Sojdlg123aljg",
                "quantri.khenthuong"
            })
    void refuseWhatEverybodyTriesFirst(String password) {
        assertThatThrownBy(() -> rules.check(password, "an-phu"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("account.password.common");
    }

    /** What breaches are full of is mostly shorter than what the portal takes; of what it takes, the list has to know thousands. */
    @Test
    void knowThousandsOfBreachedPasswordsThatAreLongEnough() throws IOException {
        var listed = Files.readAllLines(Path.of("src/main/resources/accounts/common-passwords.txt")).stream()
                .filter(line -> !line.startsWith("#") && line.length() >= PasswordRules.SHORTEST)
                .toList();

        assertThat(listed)
                .hasSizeGreaterThan(10_000)
                .allSatisfy(password -> assertThatThrownBy(() -> rules.check(password, "an-phu"))
                        .isInstanceOf(RuleViolation.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mot cau de nho lam", "con mèo ngủ trên mái"})
    void acceptAtLeastSixtyFourCharacters(String begun) {
        var password = begun + " và ".repeat(64) + ".";

        assertThatCode(() -> rules.check(password.substring(0, 64), "an-phu")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void refuseWhatNobodyCanType(int length) {
        assertThatThrownBy(() -> rules.check("mot cau ".repeat(length).substring(0, length), "an-phu"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("account.password.long");
    }
}
