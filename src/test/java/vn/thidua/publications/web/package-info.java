@NullMarked
package vn.thidua.publications.web;

import org.jspecify.annotations.NullMarked;
