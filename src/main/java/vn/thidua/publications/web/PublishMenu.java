package vn.thidua.publications.web;

import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.platform.MenuContributor;

/** The way to publishing, for those who publish. */
@Component
class PublishMenu implements MenuContributor {

    private static final String PUBLISHER = "PROVINCIAL_PUBLISHER";

    @Override
    public List<MenuItem> items(String login) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var publishes = authentication != null
                && authentication.getAuthorities().stream().anyMatch(each -> PUBLISHER.equals(each.getAuthority()));
        return publishes ? List.of(new MenuItem(60, "/cong-bo", "publications.menu")) : List.of();
    }
}
