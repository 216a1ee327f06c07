package vn.thidua.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What keeps secrets secret even from whoever steals the database.
 *
 * @param key at least 32 characters that nobody can guess; the secrets of second factors are encrypted with it. A portal that
 *     loses it asks everybody to set the second factor up again. The trial makes its own.
 * @param secondFactorFor who must sign in with a second factor; all others may
 */
@Validated
@ConfigurationProperties("thidua.security")
record SecuritySettings(
        @NotNull @Size(min = 32, max = 500) String key,
        @DefaultValue("PRIVILEGED") Demand secondFactorFor) {

    /** Whose login asks for a second factor. */
    enum Demand {
        /** Publishers and administrators. */
        PRIVILEGED,
        EVERYBODY
    }

    @Override
    public String toString() {
        return "SecuritySettings[]";
    }
}
