@NullMarked
package vn.thidua.scorecardeditor;

import org.jspecify.annotations.NullMarked;
