package vn.thidua.kernel;

/**
 * A rule of the business refuses what was asked: the request was well formed and its author entitled, but not now or not
 * like this. The user reads the sentence of {@link #code()} and keeps what was typed (HTTP 422).
 */
public final class RuleViolation extends Refusal {

    private static final long serialVersionUID = 1L;

    public RuleViolation(String code, Object... args) {
        super(code, args);
    }
}
