package vn.thidua.publications;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that hold as long as what they were made of. */
final class Views {

    private final Map<String, Object> answers = new ConcurrentHashMap<>();

    /** The answer to a question, made once. Made outside of the map, since one view may be made of others. */
    @SuppressWarnings("unchecked") // what is kept under a question is what its maker gave
    <T> T remember(String question, Supplier<T> maker) {
        var known = (T) answers.get(question);
        if (known == null) {
            known = maker.get();
            answers.put(question, known);
        }
        return known;
    }
}
