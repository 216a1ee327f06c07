/** Who leads a cluster in which year, how that was decided, and whose turn comes next. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "units"})
@NullMarked
package vn.thidua.leadership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
