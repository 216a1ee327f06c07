package vn.thidua.accounts;

import java.util.Optional;

/** The door of the portal, for features that prove a login in a way of their own: by a passkey, by an identity provider. It is that of the present request. */
public interface Entrance {

    /** Lets the admitted in, or as far as the second factor; answers with the address to go on to. */
    String admit(Admission admission);

    /** Goes on with a session that somebody has, under a new admission, a new id and a new form token. */
    void renew(Admission admission);

    /** Who has given a right password and still owes the second factor. */
    Optional<Admission> awaited();

    /** Who is signed in. */
    Optional<Admission> admitted();
}
