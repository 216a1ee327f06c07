@NullMarked
package vn.thidua.signedpapers;

import org.jspecify.annotations.NullMarked;
