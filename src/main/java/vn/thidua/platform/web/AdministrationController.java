package vn.thidua.platform.web;

import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.platform.SystemCondition;

/** The administrator's home: every office with a sentence about it, and how the portal itself is doing. */
@Controller
class AdministrationController {

    static final String CONDITION = "/quan-tri/tinh-trang";

    private final StaffMenu menu;
    private final SystemCondition condition;

    AdministrationController(StaffMenu menu, SystemCondition condition) {
        this.menu = menu;
        this.condition = condition;
    }

    @GetMapping(StaffMenu.ADMINISTRATION)
    ModelAndView home(Principal who) {
        return new ModelAndView(
                "administration/home", Map.of("offices", menu.offices(who.getName()), "well", condition.isWell()));
    }

    @GetMapping(CONDITION)
    ModelAndView condition() {
        return new ModelAndView("administration/condition", Map.of("condition", condition.report()));
    }
}
