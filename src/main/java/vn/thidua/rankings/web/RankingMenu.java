package vn.thidua.rankings.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.platform.MenuContributor;

/** The ways to appraisal, cross-check and standings, for those whom they concern. */
@Component
class RankingMenu implements MenuContributor {

    @Override
    public List<MenuItem> items(String login) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? items(actor)
                : List.of();
    }

    private static List<MenuItem> items(Actor actor) {
        var items = new ArrayList<MenuItem>();
        var board = actor.isProvincial();
        actor.seats().stream()
                .map(seat -> new MenuItem(
                        30,
                        "/kiem-tra-cheo/" + seat.cluster() + "/" + seat.year(),
                        "rankings.menu.crossCheck",
                        List.of(seat.year().toString())))
                .forEach(items::add);
        if (board) {
            items.add(new MenuItem(40, "/tham-dinh", "rankings.menu.appraisal"));
        }
        if (board || actor.seats().stream().anyMatch(seat -> actor.leads(seat.cluster(), seat.year()))) {
            items.add(new MenuItem(50, "/xep-hang", "rankings.menu"));
        }
        return items;
    }
}
