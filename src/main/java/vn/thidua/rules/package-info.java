/**
 * What a scoring table says, as data: groups, criteria and their rules, caps, tie-breakers, classes. A new rule begins in {@link Rule};
 * it does not compile until it is scored, explained, checked, edited and serialised. Pure, like the engine that reads it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.thidua.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
