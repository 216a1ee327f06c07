/** Everyone's home. */
@NullMarked
package vn.thidua.duties.web;

import org.jspecify.annotations.NullMarked;
