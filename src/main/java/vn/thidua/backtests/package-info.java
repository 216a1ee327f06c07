/** Drafts of scoring tables tried on past years, before anybody is scored by them. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "accounts",
            "dossiers",
            "scorecardeditor",
            "scorecards",
            "scoring",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.backtests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
