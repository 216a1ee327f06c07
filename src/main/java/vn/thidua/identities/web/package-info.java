@NullMarked
package vn.thidua.identities.web;

import org.jspecify.annotations.NullMarked;
