package vn.thidua.papertemplates.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;

/** The administrator's way to the templates of papers. */
@Component
class TemplateMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS =
            List.of(new MenuItem(79, "/quan-tri/mau-van-ban", "papertemplates.menu"));

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
