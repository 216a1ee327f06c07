package vn.thidua.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/**
 * An account as the administrator sees it.
 *
 * @param awaitingPassword the holder has not chosen a password yet
 * @param erasedAt since when nothing is known of the person who held it
 */
public record AccountView(
        AccountId id,
        long version,
        String login,
        String displayName,
        @Nullable UnitId unit,
        List<Role> roles,
        boolean enabled,
        boolean awaitingPassword,
        boolean secondFactor,
        Instant createdAt,
        @Nullable Instant lastSignedInAt,
        @Nullable Instant erasedAt) {}
