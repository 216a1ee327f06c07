package vn.thidua.publications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The canonical form of frozen content: the same content always gives the same bytes, and so the same hash. Keys are sorted,
 * what is absent is left out, decimals are strings without trailing zeros, dates are ISO 8601, nothing is indented.
 */
public final class SnapshotJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("decimals").addSerializer(new Decimals()))
            .build();

    private SnapshotJson() {}

    /** Published content, or a part of it, in the form in which it was frozen. */
    public static byte[] bytes(Object content) {
        return JSON.writeValueAsBytes(content);
    }

    static String write(Snapshot snapshot) {
        return JSON.writeValueAsString(snapshot);
    }

    static Snapshot read(String json) {
        return JSON.readValue(json, Snapshot.class);
    }

    /** What belongs to no outline is passed over unread. */
    static Outline readOutline(String json) {
        return JSON.readValue(json, Outline.class);
    }

    static String write(Correction correction) {
        return JSON.writeValueAsString(correction);
    }

    static Correction readCorrection(String json) {
        return JSON.readValue(json, Correction.class);
    }

    /** SHA-256 of the content, in hexadecimal. */
    static String hash(String content) {
        return hash(content.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of a file, in hexadecimal. */
    public static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static final class Decimals extends StdSerializer<BigDecimal> {

        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        }
    }
}
