package vn.thidua.departures;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.AccountService;
import vn.thidua.accounts.AccountView;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Departures;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SignIn;
import vn.thidua.duties.Duty;
import vn.thidua.duties.DutyService;

/** What an administrator has to know before somebody leaves. */
@Service
@Transactional(readOnly = true)
public class DepartureDesk {

    private final AccountService accounts;
    private final Departures departures;
    private final SignIn signIn;
    private final DutyService duties;

    DepartureDesk(AccountService accounts, Departures departures, SignIn signIn, DutyService duties) {
        this.accounts = accounts;
        this.departures = departures;
        this.signIn = signIn;
        this.duties = duties;
    }

    /**
     * What somebody would leave behind.
     *
     * @param vacancies what nobody else can do
     * @param successors who could take over
     * @param open what is owed by now; it stays with the unit and is done by whoever has the duty there
     */
    public record Desk(AccountView account, Set<Role> vacancies, List<AccountView> successors, List<Duty> open) {

        public Desk {
            vacancies = Set.copyOf(vacancies);
            successors = List.copyOf(successors);
            open = List.copyOf(open);
        }
    }

    public Desk of(String login, Actor actor) {
        var account = accounts.account(login, actor);
        var open = signIn.actor(login).map(holder -> duties.of(holder).mine()).orElse(List.of());
        return new Desk(account, departures.vacancies(login, actor), departures.successors(login, actor), open);
    }
}
