/** What judges see: the matrix of a cluster's year in its three ledgers, and one unit's sheet in the cross-check. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "crosschecks",
            "dossiers",
            "indicators",
            "kernel",
            "platform",
            "rankings",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "softchecks",
            "units"
        })
@NullMarked
package vn.thidua.appraisals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
