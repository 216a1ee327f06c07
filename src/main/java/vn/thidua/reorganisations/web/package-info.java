/** The administrator's pages of a reorganisation. */
@NullMarked
package vn.thidua.reorganisations.web;

import org.jspecify.annotations.NullMarked;
