/** What everyone owes, what waits for them, and what others owe them: computed from the calendar and how far reports have come. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "crosschecks",
            "dossiers",
            "journal",
            "kernel",
            "leadership",
            "pacts",
            "platform",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
