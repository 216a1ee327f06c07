@NullMarked
package vn.thidua.portal;

import org.jspecify.annotations.NullMarked;
