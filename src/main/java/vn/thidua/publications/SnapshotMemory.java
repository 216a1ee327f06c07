package vn.thidua.publications;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Frozen contents, parsed: those read last up to a bound for certain, so that an outage meets them; the others for as long as nothing
 * else needs the room, after which they are read anew when somebody asks. Content under one key can never differ, so nothing in here
 * ever grows old.
 */
final class SnapshotMemory {

    /** What a character of content takes in memory once it is parsed: measured on the trial's years, and rounded up. */
    private static final int BYTES_A_CHARACTER = 3;

    private final long most;
    private final Map<Object, Content> beyond;
    private final Map<Object, Content> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param most how many bytes the contents may take for certain; the one read last is kept in any case */
    SnapshotMemory(long most) {
        this(most, new ConcurrentReferenceHashMap<>());
    }

    /** @param beyond where contents go that are beyond the bound; it may forget them at any time */
    SnapshotMemory(long most, Map<Object, Content> beyond) {
        this.most = most;
        this.beyond = beyond;
    }

    record Content(Object parsed, long bytes) {}

    /** The content under a key, read and parsed if it is not at hand. */
    @SuppressWarnings("unchecked") // what is kept under a key is what its parser gave
    <T> T get(Object key, Supplier<String> source, Function<String, T> parser) {
        var known = recall(key);
        if (known != null) {
            return (T) known.parsed();
        }
        var text = source.get();
        var parsed = parser.apply(text);
        keep(key, new Content(parsed, (long) text.length() * BYTES_A_CHARACTER));
        return parsed;
    }

    /** Whether one more content of the usual size would take the place of another. */
    synchronized boolean isFull() {
        return !kept.isEmpty() && bytes + bytes / kept.size() > most;
    }

    private synchronized @Nullable Content recall(Object key) {
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var left = beyond.remove(key);
        if (left != null) {
            keep(key, left);
        }
        return left;
    }

    private synchronized void keep(Object key, Content content) {
        var before = kept.put(key, content);
        bytes += content.bytes() - (before == null ? 0 : before.bytes());
        for (var all = kept.entrySet().iterator(); bytes > most && kept.size() > 1; ) {
            var oldest = all.next();
            bytes -= oldest.getValue().bytes();
            beyond.put(oldest.getKey(), oldest.getValue());
            all.remove();
        }
    }
}
