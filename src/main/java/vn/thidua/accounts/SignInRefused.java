package vn.thidua.accounts;

/** Login and password do not fit together, or the account may not be used; which of these, nobody learns (HTTP 401). */
public final class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInRefused() {
        super("refused");
    }
}
