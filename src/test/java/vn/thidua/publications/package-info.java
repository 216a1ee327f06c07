@NullMarked
package vn.thidua.publications;

import org.jspecify.annotations.NullMarked;
