/** The record of who did what, and when: each event of the domain is a row, and each row seals the one before it. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package vn.thidua.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
