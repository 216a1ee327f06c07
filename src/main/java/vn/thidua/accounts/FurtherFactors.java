package vn.thidua.accounts;

/** Second factors beside codes: keys that another feature keeps for an account. */
public interface FurtherFactors {

    /** Whether the account has such a factor. */
    boolean areKeptFor(String login);

    /** Removes all such factors of the account. */
    void forget(String login);
}
