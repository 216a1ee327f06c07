/** The pages on which files are fetched, sent and looked through. */
@NullMarked
package vn.thidua.exchange.web;

import org.jspecify.annotations.NullMarked;
