package vn.thidua.scorecards;

import java.util.List;

/**
 * A file of a scoring table that cannot be read: where it is wrong, as a JSON pointer, and what is wrong, as a message key with
 * arguments.
 */
public class MalformedScorecard extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;
    private final transient List<Object> arguments;

    public MalformedScorecard(String pointer, String code, Object... arguments) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + code + " " + List.of(arguments));
        this.pointer = pointer;
        this.code = code;
        this.arguments = List.of(arguments);
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
