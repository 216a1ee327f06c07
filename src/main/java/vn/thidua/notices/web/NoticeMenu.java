package vn.thidua.notices.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Role;
import vn.thidua.notices.NoticeBoard;
import vn.thidua.platform.MenuContributor;

/** The way to one's notices, with the number of unread ones, and the administrator's way to the e-mails. */
@Component
class NoticeMenu implements MenuContributor {

    private static final int AFTER_DUTIES = 15;
    private static final MenuItem MAILS = new MenuItem(86, "/quan-tri/thu", "notices.mails.menu");

    private final NoticeBoard board;

    NoticeMenu(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public List<MenuItem> items(String login) {
        var unread = board.unread(login);
        var items = new ArrayList<MenuItem>();
        items.add(
                unread == 0
                        ? new MenuItem(AFTER_DUTIES, "/thong-bao", "notices.menu")
                        : new MenuItem(
                                AFTER_DUTIES, "/thong-bao", "notices.menu.unread", List.of(String.valueOf(unread))));
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(each -> Role.ADMINISTRATOR.name().equals(each.getAuthority()))) {
            items.add(MAILS);
        }
        return items;
    }
}
