/**
 * The scoring engine: from a scoring table and a cluster's inputs of one year to points, places and classes, each with its derivation.
 * Pure: no database, no clock, no locale, no binary floating point; the same input gives the same output to the last digit.
 */
@ApplicationModule(allowedDependencies = {"kernel", "rules"})
@NullMarked
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
