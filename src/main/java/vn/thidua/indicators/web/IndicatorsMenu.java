package vn.thidua.indicators.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.platform.MenuContributor;

/** The administrator's way to indicators and targets. */
@Component
class IndicatorsMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS = List.of(new MenuItem(72, "/quan-tri/chi-tieu", "indicators.menu"));

    @Override
    public List<MenuItem> items(String login) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof Actor actor
                        && actor.is(Role.ADMINISTRATOR)
                ? ITEMS
                : List.of();
    }
}
