/** The cross-check among the members of a cluster: who checks whom, what checkers remark, and what members object to. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "dossiers",
            "kernel",
            "leadership",
            "platform",
            "rules",
            "scoring",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.crosschecks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
