package vn.thidua.publications;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Outlines of frozen contents by their hash, all of them and for ever: what is under one hash can never differ. What many years have in
 * common, such as their members and indicators, is kept once, so that a year takes about five kilobytes.
 */
final class OutlineMemory {

    private final Map<String, Outline> outlines = new ConcurrentHashMap<>();
    private final Map<Object, Object> common = new ConcurrentHashMap<>();

    /** The outline of a content, read if it was not asked for before. */
    Outline get(String hash, Supplier<String> content) {
        var known = outlines.get(hash);
        if (known == null) {
            known = SnapshotJson.readOutline(content.get()).sharing(part -> common.computeIfAbsent(part, same -> same));
            outlines.put(hash, known);
        }
        return known;
    }
}
