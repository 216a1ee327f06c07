package vn.thidua.accounts.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;
import vn.thidua.platform.OwnPages;

/** The administrator's way to the accounts, and everybody's to the pages about the own one. */
@Component
class AccountMenu implements MenuContributor, OwnPages {

    private static final List<MenuItem> ITEMS = List.of(new MenuItem(80, "/quan-tri/tai-khoan", "account.menu"));

    @Override
    public List<Page> pages() {
        return List.of(
                new Page(10, OwnSecondFactorController.ADDRESS, "account.factor.heading"),
                new Page(20, OwnSessionsController.ADDRESS, "account.sessions.heading"),
                new Page(90, OwnDataController.ADDRESS, "data.heading"));
    }

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
