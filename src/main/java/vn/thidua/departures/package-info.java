/** People leave: what they leave open goes to a colleague, and later their personal data are erased. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts", "duties", "units"})
@NullMarked
package vn.thidua.departures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
