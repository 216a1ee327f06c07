/** Everything the portal knows in one file, and back: for machines without PostgreSQL's own tools, and from a trial to a real server. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package vn.thidua.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
