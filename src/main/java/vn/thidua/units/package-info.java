/** Units and the clusters they compete in, each with its time: who existed when, what became of whom, who belonged where. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package vn.thidua.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
