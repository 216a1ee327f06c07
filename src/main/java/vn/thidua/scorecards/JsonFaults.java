package vn.thidua.scorecards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads one part of a document after the other and keeps what is wrong with each, so that all of it is told at once. */
public final class JsonFaults {

    private final List<MalformedScorecard> found = new ArrayList<>();

    /** Begins with an object; fields that it should not have are faults like others. */
    static JsonFaults in(JsonCursor at, Set<String> known) {
        var faults = new JsonFaults();
        at.fields().stream()
                .filter(name -> !known.contains(name))
                .map(name -> at.at(name).wrong("scoring.json.unknownField", name))
                .forEach(faults.found::add);
        return faults;
    }

    void add(MalformedScorecard fault) {
        found.addAll(fault.all());
    }

    /** A part, or what stands for it where it cannot be read. */
    public <T> T read(Supplier<T> part, T otherwise) {
        return attempt(part).orElse(otherwise);
    }

    /** A part, if it can be read. */
    public <T> Optional<T> attempt(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (MalformedScorecard malformed) {
            add(malformed);
            return Optional.empty();
        }
    }

    /** The whole, unless anything was wrong. */
    public <T> T finish(Supplier<T> whole) {
        var read = attempt(whole);
        refuse();
        return read.orElseThrow();
    }

    /** Refuses what was read, if anything was wrong. */
    void refuse() {
        if (!found.isEmpty()) {
            throw MalformedScorecard.of(found);
        }
    }
}
