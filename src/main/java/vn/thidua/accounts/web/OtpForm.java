package vn.thidua.accounts.web;

import org.jspecify.annotations.Nullable;

/** A code from the phone, or a recovery code; with the present password where a right one is asked for. */
record OtpForm(String otp, String present) {

    OtpForm(@Nullable String otp, @Nullable String present) {
        this.otp = otp == null ? "" : otp;
        this.present = present == null ? "" : present;
    }

    static OtpForm empty() {
        return new OtpForm("", "");
    }

    @Override
    public String toString() {
        return "OtpForm[]";
    }
}
