package vn.thidua.delegations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.accounts.Role;

/** A delegation as the people of its unit see it. */
public record DelegationView(
        DelegationId id,
        String lender,
        String deputy,
        Role role,
        LocalDate from,
        LocalDate to,
        String reason,
        Instant grantedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        State state) {

    /** Whether it counts on a day. */
    public enum State {
        COMING,
        RUNNING,
        OVER
    }
}
