package vn.thidua.trial;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.NewAccount;
import vn.thidua.accounts.Role;
import vn.thidua.units.UnitId;

/** Everybody who can log in to the trial: an editor and a head in each district, and the province's board. */
@Component
class TrialPeople {

    private final TrialFiles files;

    TrialPeople(TrialFiles files) {
        this.files = files;
    }

    List<NewAccount> everybody() {
        return files.rows("people").stream().map(TrialPeople::account).toList();
    }

    /** One of them, as they act once they have logged in; without seats. */
    Actor actor(String login) {
        var person = everybody().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Actor(login, person.displayName(), person.unit(), person.roles(), Set.of());
    }

    private static NewAccount account(TrialRow row) {
        var unit = row.textOrNull("unit");
        return new NewAccount(
                row.text("login"),
                row.text("name"),
                unit == null ? null : new UnitId(unit),
                Set.of(row.choice("role", Role.class)));
    }
}
