@NullMarked
package vn.thidua.passkeys.web;

import org.jspecify.annotations.NullMarked;
