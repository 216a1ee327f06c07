package vn.thidua.archives.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;

/** The administrator's way to exports and imports. */
@Component
class ArchiveMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS = List.of(new MenuItem(78, "/quan-tri/nhap-xuat", "archives.menu"));

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
