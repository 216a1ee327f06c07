/** The pages on which figures are tried. */
@NullMarked
package vn.thidua.whatifs.web;

import org.jspecify.annotations.NullMarked;
