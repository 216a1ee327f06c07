/**
 * The trial: Cluster 2 of An Giang with its published facts and illustrative figures, loaded once into the trial's own
 * database through the same services that people use.
 */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "awards",
            "dossiers",
            "indicators",
            "kernel",
            "leadership",
            "platform",
            "publications",
            "rules",
            "scorecards",
            "scoring",
            "seasons",
            "units"
        })
@NullMarked
package vn.thidua.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
