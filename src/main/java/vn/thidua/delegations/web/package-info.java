@NullMarked
package vn.thidua.delegations.web;

import org.jspecify.annotations.NullMarked;
