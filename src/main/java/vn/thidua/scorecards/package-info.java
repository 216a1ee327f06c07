/** Stored, issued versions of scoring tables: their files, their words, and the sentences that explain points. */
@ApplicationModule(allowedDependencies = {"accounts", "curves", "indicators", "kernel", "platform", "rules", "scoring"})
@NullMarked
package vn.thidua.scorecards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
