package vn.thidua.delegations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.platform.OwnPages;

/** The way from the own account to what is lent. */
@Component
class DelegationPages implements OwnPages {

    @Override
    public List<Page> pages() {
        return List.of(new Page(30, DelegationController.ADDRESS, "delegation.heading"));
    }
}
