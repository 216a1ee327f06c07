/** The administrator's page of an indicator's thresholds. */
@NullMarked
package vn.thidua.softchecks.web;

import org.jspecify.annotations.NullMarked;
