package vn.thidua.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;
import vn.thidua.platform.MenuContributor.MenuItem;

/**
 * What the features offer to whoever is logged in. The administrator's offices, all addresses below {@code /quan-tri}, are
 * gathered on one page, so that the navigation stays one row however many there are.
 */
@Component
class StaffMenu {

    static final String ADMINISTRATION = "/quan-tri";

    private static final MenuItem TO_ADMINISTRATION = new MenuItem(90, ADMINISTRATION, "administration.menu");

    private final ObjectProvider<MenuContributor> contributors;

    StaffMenu(ObjectProvider<MenuContributor> contributors) {
        this.contributors = contributors;
    }

    /** The entries of the navigation, in order. */
    List<MenuItem> navigation(String login) {
        var items = items(login).toList();
        var offices = items.stream().anyMatch(StaffMenu::isOffice);
        return Stream.concat(
                        items.stream().filter(item -> !isOffice(item)),
                        offices ? Stream.of(TO_ADMINISTRATION) : Stream.empty())
                .sorted(Comparator.comparingInt(MenuItem::weight))
                .toList();
    }

    /** The administrator's offices, in order. */
    List<MenuItem> offices(String login) {
        return items(login)
                .filter(StaffMenu::isOffice)
                .sorted(Comparator.comparingInt(MenuItem::weight))
                .toList();
    }

    private Stream<MenuItem> items(String login) {
        return contributors.stream().flatMap(contributor -> contributor.items(login).stream());
    }

    private static boolean isOffice(MenuItem item) {
        return item.path().startsWith(ADMINISTRATION + "/");
    }
}
