@NullMarked
package vn.thidua.accounts;

import org.jspecify.annotations.NullMarked;
