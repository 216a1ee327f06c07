package vn.thidua.passkeys.web;

import org.jspecify.annotations.Nullable;

/** A key that a browser has made or used, what it is to be called, and the present password where it is asked for. */
record KeyForm(String label, String credential, String present) {

    KeyForm(@Nullable String label, @Nullable String credential, @Nullable String present) {
        this.label = label == null ? "" : label;
        this.credential = credential == null ? "" : credential;
        this.present = present == null ? "" : present;
    }

    static KeyForm empty() {
        return new KeyForm("", "", "");
    }

    @Override
    public String toString() {
        return "KeyForm[]";
    }
}
