package vn.thidua.accounts;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names an account for ever; the login is what people type. */
@Embeddable
public record AccountId(UUID accountId) implements Serializable {

    static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return accountId.toString();
    }
}
