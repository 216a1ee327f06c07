/** A cluster's emulation year: its scorecard, its calendar, its meetings, its pact, and who leads next. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "accounts", "leadership", "scorecards", "units"})
@NullMarked
package vn.thidua.seasons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
