/** Duties that an editor or a head lends to a colleague of the same unit, from one day to another. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts", "units"})
@NullMarked
package vn.thidua.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
