package vn.thidua.seasons;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over a pact's text: each part in UTF-8 on a line of its own, lists with their length before them. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(PactText text) {
        var lines = new ArrayList<String>();
        lines.add(text.title());
        lines.add(text.signedOn().toString());
        add(lines, text.movements());
        add(lines, text.commitments());
        add(
                lines,
                text.legalBasis().stream()
                        .map(basis -> basis.document() + "|" + basis.date() + "|" + basis.title())
                        .toList());
        return sha256(String.join("\n", lines));
    }

    private static void add(List<String> lines, List<String> parts) {
        lines.add(String.valueOf(parts.size()));
        lines.addAll(parts);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
