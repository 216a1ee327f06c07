/** The administrator's pages about the templates of official papers. */
@NullMarked
package vn.thidua.papertemplates.web;

import org.jspecify.annotations.NullMarked;
