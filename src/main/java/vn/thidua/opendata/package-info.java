/** Open data: published years as files to take home, as a reproducible package that anybody can compute again, and as an interface. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "publications"})
@NullMarked
package vn.thidua.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
