/** Pages on which the board and the lead units keep a cluster's year: its calendar and who leads next. */
@NullMarked
package vn.thidua.seasons.web;

import org.jspecify.annotations.NullMarked;
