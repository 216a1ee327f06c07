/** The points of a criterion over what they depend on, exact: what a graph draws and the table beside it says. Pure. */
@ApplicationModule(allowedDependencies = {"kernel", "rules"})
@NullMarked
package vn.thidua.curves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
