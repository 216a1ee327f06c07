/** The pages on which official papers are fetched and checked. */
@NullMarked
package vn.thidua.documents.web;

import org.jspecify.annotations.NullMarked;
