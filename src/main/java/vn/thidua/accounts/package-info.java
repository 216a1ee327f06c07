/** Who may work in the portal, as what, and for which unit; every request begins by asking here who is acting. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "leadership", "units"})
@NullMarked
package vn.thidua.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
