/** The pact as members, the lead and the board meet it. */
@NullMarked
package vn.thidua.pacts.web;

import org.jspecify.annotations.NullMarked;
