package vn.thidua.notices.web;

import org.jspecify.annotations.Nullable;

/** The own e-mail address as typed, and whether what can wait is mailed once a day. */
record AddressForm(String address, Boolean digest) {

    AddressForm(@Nullable String address, @Nullable Boolean digest) {
        this.address = address == null ? "" : address.strip();
        this.digest = Boolean.TRUE.equals(digest);
    }
}
