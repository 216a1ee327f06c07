/** The administrator's view of the journal. */
@NullMarked
package vn.thidua.journal.web;

import org.jspecify.annotations.NullMarked;
