/**
 * The engine asked about years that never were: other figures (what-if), another table (back-test), other weights (robustness).
 * Advisory, nothing is stored. Pure.
 */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "scoring"})
@NullMarked
package vn.thidua.simulations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
