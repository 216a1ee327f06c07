@NullMarked
package vn.thidua.departures.web;

import org.jspecify.annotations.NullMarked;
