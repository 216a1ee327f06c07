/** From rank to award: the ballot as counted, the cluster's proposals, the council's vote, decisions and revocations. */
@ApplicationModule(allowedDependencies = {"accounts", "kernel", "platform", "rankings", "seasons", "units"})
@NullMarked
package vn.thidua.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
