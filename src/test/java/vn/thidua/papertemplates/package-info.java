@NullMarked
package vn.thidua.papertemplates;

import org.jspecify.annotations.NullMarked;
