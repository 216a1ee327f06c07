/** What every feature speaks: refusals, events, and numbers as they are written in Vietnam. Knows no feature. */
@ApplicationModule(
        type = Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.thidua.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
