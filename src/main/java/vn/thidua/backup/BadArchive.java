package vn.thidua.backup;

/** An archive that cannot be used, or a database that it must not be restored into; the message says which and why. */
final class BadArchive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] args;

    BadArchive(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = args;
    }

    String code() {
        return code;
    }

    Object[] args() {
        return args.clone();
    }
}
