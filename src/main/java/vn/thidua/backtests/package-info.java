/** Drafts of scoring tables tried on past years, before anybody is scored by them. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "kernel",
            "platform",
            "publications",
            "rankings",
            "rules",
            "scorecardeditor",
            "scorecards",
            "scoring",
            "seasons",
            "simulations",
            "units"
        })
@NullMarked
package vn.thidua.backtests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
