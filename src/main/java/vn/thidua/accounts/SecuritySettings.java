package vn.thidua.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What keeps secrets secret even from whoever steals the database.
 *
 * @param key at least 32 characters that nobody can guess; the secrets of second factors are encrypted with it. A portal that
 *     loses it asks everybody to set the second factor up again. The trial makes its own.
 * @param formerKeys keys that were used before; what they closed is closed anew with the present key when the portal starts,
 *     after which they can be forgotten
 * @param secondFactorFor who must sign in with a second factor; all others may
 */
@Validated
@ConfigurationProperties("thidua.security")
record SecuritySettings(
        @NotNull @Size(min = 32, max = 500) String key,
        @DefaultValue List<@Size(min = 32, max = 500) String> formerKeys,
        @DefaultValue("EVERYBODY") Demand secondFactorFor) {

    /** Whose login asks for a second factor. */
    enum Demand {
        /** Publishers and administrators. */
        PRIVILEGED {
            @Override
            boolean covers(Set<Role> roles) {
                return roles.contains(Role.PROVINCIAL_PUBLISHER) || roles.contains(Role.ADMINISTRATOR);
            }
        },
        EVERYBODY {
            @Override
            boolean covers(Set<Role> roles) {
                return true;
            }
        };

        abstract boolean covers(Set<Role> roles);
    }

    @Override
    public String toString() {
        return "SecuritySettings[]";
    }
}
