@NullMarked
package vn.thidua.portal.web;

import org.jspecify.annotations.NullMarked;
