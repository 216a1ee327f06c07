package vn.thidua.platform;

import org.springframework.security.core.context.SecurityContextHolder;

/** Whose request is being served, for features that stand below the accounts and know a user by the login only. */
public final class CurrentLogin {

    private static final String NOBODY_IN_PERSON = "system";

    private CurrentLogin() {}

    /** The login, or {@code system} where no request is being served. */
    public static String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? NOBODY_IN_PERSON : authentication.getName();
    }
}
