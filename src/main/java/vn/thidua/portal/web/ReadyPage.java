package vn.thidua.portal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A public answer as ready bytes, as they are and compressed, each under its own strong entity tag.
 *
 * @param packed absent where compressing gains nothing
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are sent as they are and never compared
record ReadyPage(String type, Map<String, List<String>> headers, byte[] plain, byte @Nullable [] packed, String tag) {

    private static final int WORTH_PACKING = 1_000;
    private static final int TAG_BYTES = 16;

    static ReadyPage of(String type, Map<String, List<String>> headers, byte[] body) {
        return new ReadyPage(type, new LinkedHashMap<>(headers), body, packed(type, body), tag(body));
    }

    /** The entity tag of the plain or the compressed form. */
    String tag(boolean compressed) {
        return '"' + tag + (compressed ? "-gzip" : "") + '"';
    }

    /** Whether a reader has this content already, in either form. */
    boolean isAmong(@Nullable String known) {
        return known != null
                && (known.contains('"' + tag + '"')
                        || known.contains(tag(true))
                        || known.strip().equals("*"));
    }

    int size() {
        return plain.length + (packed == null ? 0 : packed.length);
    }

    private static byte @Nullable [] packed(String type, byte[] body) {
        if (body.length < WORTH_PACKING
                || !(type.startsWith("text/")
                        || type.contains("json")
                        || type.contains("xml;")
                        || type.endsWith("xml"))) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new Tight(bytes)) {
            gzip.write(body);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            var short16 = Arrays.copyOf(digest, TAG_BYTES);
            return new String(Base64.getUrlEncoder().withoutPadding().encode(short16), StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Compressed once and sent often, so as small as it gets. */
    private static final class Tight extends GZIPOutputStream {

        Tight(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
