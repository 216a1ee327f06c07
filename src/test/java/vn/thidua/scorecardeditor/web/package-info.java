@NullMarked
package vn.thidua.scorecardeditor.web;

import org.jspecify.annotations.NullMarked;
