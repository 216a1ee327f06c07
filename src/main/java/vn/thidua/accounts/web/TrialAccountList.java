package vn.thidua.accounts.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.TrialAccounts;
import vn.thidua.units.Directory;

/** The accounts as the trial's login page lists them: of the heads of units only the first, since all are alike. */
@Component
class TrialAccountList {

    /**
     * One line of the list.
     *
     * @param unit the full name of the unit; null for those who work for the province
     * @param forAll stands for one such account in every unit
     */
    record Row(String login, Role role, @Nullable String unit, boolean forAll) {}

    private final TrialAccounts accounts;
    private final Directory directory;

    TrialAccountList(TrialAccounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    List<Row> rows() {
        var listed = accounts.listed();
        return Stream.of(Role.values())
                .flatMap(role -> listed.stream()
                        .filter(account -> account.roles().contains(role))
                        .limit(role == Role.UNIT_APPROVER ? 1 : Long.MAX_VALUE)
                        .map(account -> row(account, role)))
                .toList();
    }

    private Row row(NewAccount account, Role role) {
        var unit = account.unit();
        return new Row(
                account.login(),
                role,
                unit == null ? null : directory.unit(unit).fullName(),
                role == Role.UNIT_APPROVER);
    }

    String password() {
        return TrialAccounts.PASSWORD;
    }
}
