/** Merging, splitting, renaming and dissolving units as one act: previewed, confirmed, and with nothing left hanging. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "accounts", "dossiers", "leadership", "seasons", "units"})
@NullMarked
package vn.thidua.reorganisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
