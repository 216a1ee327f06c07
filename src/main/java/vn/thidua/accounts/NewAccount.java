package vn.thidua.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/** What must be known to open an account. Logins are lower case letters without marks, digits, dots and hyphens. */
public record NewAccount(
        String login, String displayName, @Nullable UnitId unit, Set<Role> roles) {

    public NewAccount {
        login = Account.checkedLogin(login);
        displayName = Account.checkedName(displayName);
        roles = Set.copyOf(roles);
        Account.checkDuties(unit, roles);
    }
}
