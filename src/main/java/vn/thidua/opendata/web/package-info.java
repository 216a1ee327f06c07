@NullMarked
package vn.thidua.opendata.web;

import org.jspecify.annotations.NullMarked;
