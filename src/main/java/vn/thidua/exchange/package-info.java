/** What travels in files: the workbook that a unit fills in and sends back. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "dossiers",
            "indicators",
            "kernel",
            "platform",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
