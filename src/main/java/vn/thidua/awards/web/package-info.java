/** The pages of the ballot record and of the way from rank to award. */
@NullMarked
package vn.thidua.awards.web;

import org.jspecify.annotations.NullMarked;
