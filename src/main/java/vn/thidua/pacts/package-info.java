/** The page of a year's pact: its text, the targets that it registers, and the signatures of all heads. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "dossiers",
            "indicators",
            "journal",
            "kernel",
            "platform",
            "rules",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.pacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
