package vn.thidua.duties;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.accounts.SignIn;
import vn.thidua.platform.MenuContributor;

/** The way home for everyone who is logged in, and for editors the way to the report they work on. */
@Component
class DutyMenu implements MenuContributor {

    private static final int FIRST = 10;
    private static final int SECOND = 20;

    private final SignIn signIn;
    private final DutyService duties;

    DutyMenu(SignIn signIn, DutyService duties) {
        this.signIn = signIn;
        this.duties = duties;
    }

    @Override
    public List<MenuItem> items(String login) {
        var items = new ArrayList<MenuItem>();
        items.add(new MenuItem(FIRST, "/viec-can-lam", "duties.title"));
        signIn.actor(login)
                .filter(actor -> actor.is(Role.UNIT_EDITOR) || actor.is(Role.UNIT_APPROVER))
                .map(Actor::unit)
                .ifPresent(unit -> duties.currentSeason(unit)
                        .ifPresent(season -> items.add(new MenuItem(
                                SECOND,
                                "/nhap-lieu/" + season + "/" + unit,
                                "dossiers.menu.entry",
                                List.of(season.year().toString())))));
        return items;
    }
}
