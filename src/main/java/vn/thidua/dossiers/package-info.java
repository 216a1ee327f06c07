/** A unit's yearly dossier: the results it reports, the three ledgers they are judged in, and the steps from draft to publication. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "files",
            "indicators",
            "kernel",
            "leadership",
            "platform",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "softchecks",
            "units"
        })
@NullMarked
package vn.thidua.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
