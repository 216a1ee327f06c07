/** Pages for signing in, one's own account, and the administration of accounts. */
@NullMarked
package vn.thidua.accounts.web;

import org.jspecify.annotations.NullMarked;
