package vn.thidua.notices;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.AccountView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;

/** Whom something concerns, by login: people whose account is enabled. */
@Component
class Recipients {

    private final AccountService accounts;
    private final Leadership leadership;

    Recipients(AccountService accounts, Leadership leadership) {
        this.accounts = accounts;
        this.leadership = leadership;
    }

    List<String> everybody() {
        return logins(account -> true);
    }

    /** The editors and the head of a unit. */
    List<String> peopleOf(UnitId unit) {
        return logins(account -> unit.equals(account.unit()));
    }

    List<String> headsOf(UnitId unit) {
        return logins(account -> unit.equals(account.unit()) && account.roles().contains(Role.UNIT_APPROVER));
    }

    /** The people of the unit that judges this report. */
    List<String> clusterHead(SeasonId season, UnitId reporter) {
        return judgeOf(season, reporter).map(this::peopleOf).orElse(List.of());
    }

    /** The unit that judges this report: the lead in charge, the deputy for the lead's own. */
    Optional<UnitId> judgeOf(SeasonId season, UnitId reporter) {
        var lead = seat(season, LeadershipRole.LEAD);
        return lead.filter(reporter::equals).isPresent() ? seat(season, LeadershipRole.DEPUTY) : lead;
    }

    /** Who rules on an objection: the head of the report; where the objection is its own, or nobody is in office, the province. */
    List<String> judgesOf(SeasonId season, UnitId reporter, @Nullable UnitId objector) {
        return judgeOf(season, reporter)
                .filter(unit -> !unit.equals(objector))
                .map(this::peopleOf)
                .orElseGet(() -> with(Role.PROVINCIAL_REVIEWER));
    }

    List<String> with(Role role) {
        return logins(account -> account.roles().contains(role));
    }

    private Optional<UnitId> seat(SeasonId season, LeadershipRole role) {
        return leadership.inCharge(season.cluster(), season.year(), role).map(LeadershipTermView::unit);
    }

    private List<String> logins(Predicate<AccountView> wanted) {
        return accounts.accounts(Actor.system()).stream()
                .filter(AccountView::enabled)
                .filter(wanted)
                .map(AccountView::login)
                .toList();
    }
}
