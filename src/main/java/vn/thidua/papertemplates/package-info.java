/** The templates of official papers: files that an administrator can replace, and the small language that they are written in. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts"})
@NullMarked
package vn.thidua.papertemplates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
