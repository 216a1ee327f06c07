/** The standings of a cluster's year: places by points, and what people decide on top of them with a reason. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "dossiers",
            "kernel",
            "platform",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "simulations",
            "units"
        })
@NullMarked
package vn.thidua.rankings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
