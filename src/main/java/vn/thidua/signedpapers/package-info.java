/** The signed originals of a cluster's year, as scans: with number, date and signer, and who may read them before all may. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts", "files", "seasons", "units"})
@NullMarked
package vn.thidua.signedpapers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
