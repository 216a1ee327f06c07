/** What is measured, and the target that each unit was assigned for each year. */
@ApplicationModule(allowedDependencies = {"accounts", "kernel", "platform", "rules", "units"})
@NullMarked
package vn.thidua.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
