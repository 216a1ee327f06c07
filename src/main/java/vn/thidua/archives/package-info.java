/** A cluster's data as files in a published layout: taken out, tried, and taken in whole or not at all. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "accounts",
            "awards",
            "dossiers",
            "indicators",
            "leadership",
            "rankings",
            "scorecards",
            "scoring",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
