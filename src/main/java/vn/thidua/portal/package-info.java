/** The public face: pages, charts, feeds and open data, made from published versions and from nothing else. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "publications"})
@NullMarked
package vn.thidua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
