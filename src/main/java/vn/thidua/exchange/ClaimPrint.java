package vn.thidua.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Claim;
import vn.thidua.dossiers.Figure;
import vn.thidua.dossiers.Question;

/** What an answer says, however it is written: 58.30 is 58.3, and a list of achievements has no order. */
final class ClaimPrint {

    private static final int SHORT = 24;

    private ClaimPrint() {}

    static boolean isSame(Question question, @Nullable Claim one, @Nullable Claim other) {
        return print(question, one).equals(print(question, other));
    }

    static boolean isSame(Question question, Figure one, Figure other) {
        return figure(question, one).equals(figure(question, other));
    }

    /** A short print of an answer, which tells whether it was changed in the workbook. */
    static String of(Question question, @Nullable Claim claim) {
        return sha256(print(question, claim)).substring(0, SHORT);
    }

    static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String print(Question question, @Nullable Claim claim) {
        return claim == null
                ? ""
                : String.join(
                        "|",
                        figure(question, claim.figure()),
                        claim.status().name(),
                        claim.qualifier().name(),
                        Normalizer.normalize(claim.note(), Normalizer.Form.NFC));
    }

    private static String figure(Question question, Figure figure) {
        if (!figure.isNumber()) {
            return figure.state().name();
        }
        var text = figure.requireText();
        return Arrays.stream(text.split(";"))
                .map(part -> SheetColumns.isNumber(question) ? plain(part) : part)
                .sorted(
                        SheetColumns.isInParts(question) && !SheetColumns.isNumber(question)
                                ? String::compareTo
                                : (one, other) -> 0)
                .collect(Collectors.joining(";"));
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
