/** The pages on which a scoring table is drafted and issued. */
@NullMarked
package vn.thidua.scorecardeditor.web;

import org.jspecify.annotations.NullMarked;
