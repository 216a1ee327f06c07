package vn.thidua.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.RuleViolation;

/**
 * What a password must be: long enough and not what everybody tries first. Nothing is said about kinds of characters.
 *
 * <p>Refused are passwords of the list, the same repeated, or dressed up with digits and signs before and behind; runs of
 * neighbouring characters; few different characters; and the login itself.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int LEAST_BESIDE_LOGIN = 8;
    /** What this portal and its work are called; the longer words come first. */
    private static final List<String> OURS = List.of(
            "khenthuong",
            "congthongtin",
            "sonoivu",
            "tinhangiang",
            "angiang",
            "thidua",
            "thamdinh",
            "congbo",
            "quantri",
            "nhaplieu",
            "lanhdao",
            "matkhau",
            "emulation",
            "password",
            "portal",
            "admin");

    private static final String COMMON = "accounts/common-passwords.txt";
    private static final Pattern DRESSING = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");

    private final Set<String> common = read();

    /** @throws RuleViolation with the sentence that says what to choose instead */
    void check(String password, String login) {
        var plain = Passwords.normalised(password);
        var length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            throw new RuleViolation("account.password.short", SHORTEST);
        }
        if (plain.length() > Passwords.LONGEST) {
            throw new RuleViolation("account.password.long", Passwords.LONGEST);
        }
        if (isCommon(plain.toLowerCase(Locale.ROOT), login)) {
            throw new RuleViolation("account.password.common");
        }
    }

    private boolean isCommon(String password, String login) {
        var core = DRESSING.matcher(password).replaceAll("");
        return common.contains(password)
                || common.contains(once(password))
                || isRun(password)
                || password.chars().distinct().count() < FEWEST_DIFFERENT
                || common.contains(core)
                || common.contains(once(core))
                || isOurs(password)
                || core.equals(login)
                || password.contains(login) && password.length() - login.length() < LEAST_BESIDE_LOGIN;
    }

    /** Made of words that everybody here would try, and little else: {@code ThiDuaAnGiang2026}. */
    private static boolean isOurs(String password) {
        var letters = Normalizer.normalize(password, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replaceAll("[^a-z]", "");
        var rest = letters;
        for (var word : OURS) {
            rest = rest.replace(word, "");
        }
        return rest.length() < letters.length() && rest.length() < LEAST_BESIDE_LOGIN;
    }

    /** {@code abcabcabc} is {@code abc} once. */
    private static String once(String text) {
        var repeated = REPEATED.matcher(text);
        return repeated.matches() ? repeated.group(1) : text;
    }

    /** Each character beside the one before: {@code 123456789012}, {@code lkjihgfedcba}. */
    private static boolean isRun(String text) {
        var steps = 0;
        for (var i = 1; i < text.length(); i++) {
            var step = text.charAt(i) - text.charAt(i - 1);
            if (step == 1 || step == -1 || step == 0 || step == 9 || step == -9) {
                steps++;
            }
        }
        return steps >= text.length() - 2;
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource(COMMON, PasswordRules.class.getClassLoader()).getInputStream(),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
