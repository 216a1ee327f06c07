package vn.thidua.platform.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;

/** The administrator's way to the condition of the portal. */
@Component
class AdministrationMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS =
            List.of(new MenuItem(990, AdministrationController.CONDITION, "administration.condition.menu"));

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
