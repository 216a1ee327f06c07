package vn.thidua.scorecardeditor.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Role;
import vn.thidua.platform.MenuContributor;

/** Offers scoring tables to administrators. */
@Component
class ScorecardMenu implements MenuContributor {

    private static final int WEIGHT = 730;

    @Override
    public List<MenuItem> items(String login) {
        var here = SecurityContextHolder.getContext().getAuthentication();
        var administers = here != null
                && here.getAuthorities().stream()
                        .anyMatch(each -> Role.ADMINISTRATOR.name().equals(each.getAuthority()));
        return administers ? List.of(new MenuItem(WEIGHT, "/quan-tri/bang-diem", "editor.menu")) : List.of();
    }
}
