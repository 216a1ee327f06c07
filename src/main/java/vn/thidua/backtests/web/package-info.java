/** The page on which a draft is tried on past years. */
@NullMarked
package vn.thidua.backtests.web;

import org.jspecify.annotations.NullMarked;
