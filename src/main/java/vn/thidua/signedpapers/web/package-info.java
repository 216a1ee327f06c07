/** The page on which signed originals are kept and read. */
@NullMarked
package vn.thidua.signedpapers.web;

import org.jspecify.annotations.NullMarked;
