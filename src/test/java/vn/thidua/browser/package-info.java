/** Real pages in a real browser. */
@NullMarked
package vn.thidua.browser;

import org.jspecify.annotations.NullMarked;
