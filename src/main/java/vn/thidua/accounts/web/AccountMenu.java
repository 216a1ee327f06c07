package vn.thidua.accounts.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;

/** The administrator's way to the accounts. */
@Component
class AccountMenu implements MenuContributor {

    private static final List<MenuItem> ITEMS = List.of(new MenuItem(80, "/quan-tri/tai-khoan", "account.menu"));

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
