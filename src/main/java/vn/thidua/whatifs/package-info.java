/** What a unit's points and place would be, if some figures were others. Nothing is stored. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "dossiers",
            "indicators",
            "kernel",
            "platform",
            "rankings",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "simulations",
            "units"
        })
@NullMarked
package vn.thidua.whatifs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
