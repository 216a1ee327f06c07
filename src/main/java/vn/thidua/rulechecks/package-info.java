/** What stands in the way of issuing a scoring table, and what only wants a reason. Pure. */
@ApplicationModule(allowedDependencies = {"rules"})
@NullMarked
package vn.thidua.rulechecks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
