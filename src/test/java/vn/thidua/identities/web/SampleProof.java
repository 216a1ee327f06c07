package vn.thidua.identities.web;

import org.springframework.mock.web.MockHttpSession;

/** Somebody whom a provider has just proved, and whom no account belongs to. */
public final class SampleProof {

    private SampleProof() {}

    public static MockHttpSession ofAStranger() {
        var session = new MockHttpSession();
        session.setAttribute(Unlinked.ATTRIBUTE, new Unlinked("vneid", "079190000001"));
        return session;
    }
}
