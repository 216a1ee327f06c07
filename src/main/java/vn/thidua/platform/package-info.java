/** What carries every page: error pages, languages, formats, the security chain, and the trial's own database. */
@ApplicationModule(
        type = Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package vn.thidua.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
