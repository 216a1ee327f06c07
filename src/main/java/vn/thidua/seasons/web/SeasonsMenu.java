package vn.thidua.seasons.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.platform.MenuContributor;
import vn.thidua.seasons.SeasonDesk;

/** The way to the years, for those who keep or oversee one. */
@Component
class SeasonsMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS = List.of(new MenuItem(60, "/xep-hang/cac-nam", "seasons.menu"));
    private static final List<MenuItem> ADMINISTRATORS_ITEMS =
            List.of(new MenuItem(75, "/quan-tri/lich", "seasons.calendar.menu"));

    private final SeasonDesk desk;

    SeasonsMenu(SeasonDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<MenuItem> items(String login) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            return List.of();
        }
        if (actor.is(Role.ADMINISTRATOR)) {
            return ADMINISTRATORS_ITEMS;
        }
        return desk.oversees(actor) ? ITEMS : List.of();
    }
}
