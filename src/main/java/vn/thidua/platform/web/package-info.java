@NullMarked
package vn.thidua.platform.web;

import org.jspecify.annotations.NullMarked;
