package vn.thidua.kernel;

/** The author is not entitled to this act (HTTP 403). What one may not even know of is {@link NotFound} instead. */
public final class NotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String code, Object... args) {
        super(code, args);
    }
}
