package vn.thidua.journal.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;

/** The administrator's way to the journal. */
@Component
class JournalMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS = List.of(new MenuItem(85, "/quan-tri/nhat-ky", "journal.menu"));

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
