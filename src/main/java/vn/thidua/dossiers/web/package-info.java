/** Pages for typing a unit's report, checking and handing it in. */
@NullMarked
package vn.thidua.dossiers.web;

import org.jspecify.annotations.NullMarked;
