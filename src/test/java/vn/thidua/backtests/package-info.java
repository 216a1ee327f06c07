@NullMarked
package vn.thidua.backtests;

import org.jspecify.annotations.NullMarked;
