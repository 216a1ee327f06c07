/** The administrator's pages of units and clusters. */
@NullMarked
package vn.thidua.units.web;

import org.jspecify.annotations.NullMarked;
