/** Everyone's notices, and the administrator's view of the e-mails. */
@NullMarked
package vn.thidua.notices.web;

import org.jspecify.annotations.NullMarked;
