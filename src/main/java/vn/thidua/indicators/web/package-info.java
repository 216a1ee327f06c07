/** The administrator's pages of indicators and of the targets assigned for a year. */
@NullMarked
package vn.thidua.indicators.web;

import org.jspecify.annotations.NullMarked;
