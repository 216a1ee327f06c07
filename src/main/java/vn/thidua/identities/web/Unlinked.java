package vn.thidua.identities.web;

import java.io.Serializable;

/** Whom a provider has proved, but no administrator has linked to an account; remembered for the page that says so. */
record Unlinked(String provider, String subject) implements Serializable {

    static final String ATTRIBUTE = Unlinked.class.getName();
}
