package vn.thidua.papertemplates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a template may use, and nothing else exists for it. A name stands for one text, or for a list whose entries have
 * names of their own. It is read off a sample, which shows each name with an example.
 */
public record Vocabulary(Map<String, Word> words) {

    /** What a name stands for. */
    public sealed interface Word {}

    /** One text, with an example. */
    public record One(String example) implements Word {}

    /** A list: what stands between its two tags is repeated for each entry, and left out where there is none. */
    public record Many(Vocabulary each) implements Word {}

    static Vocabulary of(Map<?, ?> sample) {
        var words = new LinkedHashMap<String, Word>();
        sample.forEach((name, value) -> words.put(name.toString(), word(value)));
        return new Vocabulary(words);
    }

    private static Word word(Object value) {
        if (value instanceof List<?> list) {
            return new Many(list.stream()
                    .findFirst()
                    .map(Map.class::cast)
                    .map(Vocabulary::of)
                    .orElseThrow());
        }
        return new One(value.toString());
    }

    Optional<Word> find(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** Whether these contents bring a value for each name, down to the entries of lists. */
    boolean isCoveredBy(Map<?, ?> contents) {
        return words.keySet().equals(contents.keySet())
                && words.entrySet().stream()
                        .allMatch(each -> !(each.getValue() instanceof Many many)
                                || (contents.get(each.getKey()) instanceof List<?> list
                                        && list.stream()
                                                .allMatch(entry -> entry instanceof Map<?, ?> map
                                                        && many.each().isCoveredBy(map))));
    }
}
