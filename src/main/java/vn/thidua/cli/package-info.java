/** Scoring from files, without a database or a Spring context: for a province that tries a table before it enters it. */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "scorecards", "scoring"})
@NullMarked
package vn.thidua.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
