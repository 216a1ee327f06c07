/** Published years: frozen, numbered versions of a cluster's year, their corrections, their written summary, the release calendar. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "awards",
            "curves",
            "dossiers",
            "files",
            "files",
            "indicators",
            "journal",
            "kernel",
            "leadership",
            "platform",
            "rankings",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "signedpapers",
            "signedpapers",
            "units"
        })
@NullMarked
package vn.thidua.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
