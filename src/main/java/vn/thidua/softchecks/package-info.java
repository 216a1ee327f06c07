/** Questions about figures that look unlikely: what is asked, how each indicator and criterion is tuned, and the reasons that were given. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts", "indicators", "units"})
@NullMarked
package vn.thidua.softchecks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
