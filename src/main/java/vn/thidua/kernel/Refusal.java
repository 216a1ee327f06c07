package vn.thidua.kernel;

import java.util.Arrays;

/** A refusal with the code of the sentence that explains it; the words are in the message bundles. */
public abstract sealed class Refusal extends RuntimeException permits NotAllowed, RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] args;

    protected Refusal(String code, Object... args) {
        super(code + " " + Arrays.toString(args));
        this.code = code;
        this.args = args.clone();
    }

    /** The key of the sentence in the message bundles. */
    public String code() {
        return code;
    }

    /** What the sentence speaks of, in the order of its placeholders. */
    public Object[] args() {
        return args.clone();
    }
}
