package vn.thidua.scorecards;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a scoring table that cannot be read: where it is wrong, as a JSON pointer, and what is wrong, as a message key with
 * arguments.
 */
public class MalformedScorecard extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<MalformedScorecard> further;

    public MalformedScorecard(String pointer, String code, Object... arguments) {
        this(pointer, code, List.of(arguments), List.of());
    }

    private MalformedScorecard(String pointer, String code, List<Object> arguments, List<MalformedScorecard> further) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + code + " " + arguments);
        this.pointer = pointer;
        this.code = code;
        this.arguments = arguments;
        this.further = List.copyOf(further);
    }

    /** Several faults of one file, which stands refused at the first of them. */
    static MalformedScorecard of(List<MalformedScorecard> faults) {
        var first = faults.get(0);
        return new MalformedScorecard(first.pointer, first.code, first.arguments, faults.subList(1, faults.size()));
    }

    /** This fault and all others that were found in the same file. */
    public List<MalformedScorecard> all() {
        return Stream.concat(Stream.of(this), further.stream()).toList();
    }

    /** Where, as a JSON pointer; empty for the document as a whole. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong, a key of the message bundle {@code scoring}. */
    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
