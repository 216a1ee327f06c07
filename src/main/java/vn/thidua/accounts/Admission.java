package vn.thidua.accounts;

import java.io.Serializable;

/**
 * What a session remembers of a login: the account, and the generation of logins it belongs to. Nothing of its rights.
 *
 * @param twofold a second factor was proved beside the password
 */
public record Admission(AccountId account, int generation, boolean twofold) implements Serializable {

    static Admission byPassword(Account account) {
        return new Admission(account.id(), account.generation(), false);
    }

    /** The second factor was proved too. */
    public Admission proven() {
        return new Admission(account, generation, true);
    }
}
