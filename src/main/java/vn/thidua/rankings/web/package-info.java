/** The pages of the standings and of what people decide about them. */
@NullMarked
package vn.thidua.rankings.web;

import org.jspecify.annotations.NullMarked;
