package vn.thidua.kernel;

/** What was asked for does not exist, or its existence is none of the asker's business (HTTP 404 in both cases). */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(Object what) {
        super(String.valueOf(what));
    }
}
