/** Drafts of scoring tables: written by form, compared with what was issued before, and issued. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "indicators",
            "kernel",
            "platform",
            "rulechecks",
            "rules",
            "scorecards",
            "softchecks"
        })
@NullMarked
package vn.thidua.scorecardeditor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
