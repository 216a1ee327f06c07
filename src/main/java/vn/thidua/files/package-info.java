/** Stored evidence and scans: inspected before they are kept, kept once however often they are sent, read in a stream. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package vn.thidua.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
