package vn.thidua.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash of a row: SHA-256 over its canonical text in UTF-8. That text is a JSON array without spaces: position, time
 * (ISO 8601, UTC), event, actor, subject, details with their names in order, and the hash of the row before. Anybody can
 * compute it again without this program.
 */
final class Seal {

    /** Stands before the first row. */
    static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private Seal() {}

    static String of(JournalEntry entry) {
        return sha256(canonical(entry));
    }

    static String canonical(JournalEntry entry) {
        return JSON.writeValueAsString(List.of(
                entry.position(),
                entry.at().toString(),
                entry.event(),
                entry.actor(),
                entry.subject(),
                new TreeMap<>(entry.details()),
                entry.previousHash()));
    }

    /** Seals a new row; times are kept to the microsecond, as the database keeps them. */
    static JournalEntry seal(
            long position,
            Instant at,
            String event,
            String actor,
            String subject,
            Map<String, String> details,
            String previousHash) {
        var open = new JournalEntry(
                position, at.truncatedTo(ChronoUnit.MICROS), event, actor, subject, details, previousHash, "");
        return new JournalEntry(position, open.at(), event, actor, subject, details, previousHash, of(open));
    }

    static String write(Map<String, String> details) {
        return JSON.writeValueAsString(new TreeMap<>(details));
    }

    static Map<String, String> read(String details) {
        return JSON.readValue(details, DETAILS);
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
