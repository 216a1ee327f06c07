/** The administrator's page of exports and imports. */
@NullMarked
package vn.thidua.archives.web;

import org.jspecify.annotations.NullMarked;
