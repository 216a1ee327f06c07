package vn.thidua.accounts.web;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.accounts.AccountView;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.units.UnitId;

/** What an administrator types about an account; the unit by its key, empty for none. */
record AccountForm(String login, String displayName, String unit, Set<Role> roles, Long version) {

    AccountForm(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String unit,
            @Nullable Set<Role> roles,
            @Nullable Long version) {
        this.login = login == null ? "" : login;
        this.displayName = displayName == null ? "" : displayName;
        this.unit = unit == null ? "" : unit;
        this.roles = roles == null
                ? Set.of()
                : roles.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        this.version = version == null ? 0L : version;
    }

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null);
    }

    static AccountForm of(AccountView account) {
        var unit = account.unit();
        return new AccountForm(
                account.login(),
                account.displayName(),
                unit == null ? null : unit.toString(),
                Set.copyOf(account.roles()),
                account.version());
    }

    @Nullable
    UnitId unitId() {
        return unit.isEmpty() ? null : UnitId.chosen(unit);
    }

    NewAccount data() {
        return new NewAccount(login, displayName, unitId(), roles);
    }
}
