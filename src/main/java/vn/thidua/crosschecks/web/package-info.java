/** Pages on which the cross-check is assigned and discussed. */
@NullMarked
package vn.thidua.crosschecks.web;

import org.jspecify.annotations.NullMarked;
