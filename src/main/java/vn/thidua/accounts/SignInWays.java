package vn.thidua.accounts;

import java.util.List;

/** Ways to sign in beside the password that a feature offers on the login page. */
public interface SignInWays {

    List<Way> ways();

    /**
     * One of them.
     *
     * @param name whom one signs in with, as people know it
     */
    record Way(String path, String name) {}
}
