@NullMarked
package vn.thidua;

import org.jspecify.annotations.NullMarked;
