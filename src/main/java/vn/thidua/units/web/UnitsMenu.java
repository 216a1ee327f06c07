package vn.thidua.units.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;

/** The administrator's way to units and clusters. */
@Component
class UnitsMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS = List.of(
            new MenuItem(70, "/quan-tri/don-vi", "units.units.menu"),
            new MenuItem(71, "/quan-tri/cum", "units.clusters.menu"));

    @Override
    public List<MenuItem> items(String login) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getAuthorities().stream()
                                .anyMatch(authority -> "ADMINISTRATOR".equals(authority.getAuthority()))
                ? ITEMS
                : List.of();
    }
}
