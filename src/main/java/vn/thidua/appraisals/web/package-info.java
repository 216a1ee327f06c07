/** The pages of appraisal and cross-check. */
@NullMarked
package vn.thidua.appraisals.web;

import org.jspecify.annotations.NullMarked;
