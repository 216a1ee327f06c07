@NullMarked
package vn.thidua.journal;

import org.jspecify.annotations.NullMarked;
