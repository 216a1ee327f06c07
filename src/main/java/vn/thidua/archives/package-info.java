/** A cluster's data as files in a published layout: taken out, tried, and taken in whole or not at all. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "awards",
            "dossiers",
            "indicators",
            "kernel",
            "leadership",
            "pacts",
            "platform",
            "rankings",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
