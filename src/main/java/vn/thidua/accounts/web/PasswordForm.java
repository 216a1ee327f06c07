package vn.thidua.accounts.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A new password, typed twice, and the present one where there is one. */
record PasswordForm(String present, String password, String repeated) {

    PasswordForm(@Nullable String present, @Nullable String password, @Nullable String repeated) {
        this.present = present == null ? "" : present;
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    void check(Errors errors) {
        if (!password.equals(repeated)) {
            errors.rejectValue("repeated", "account.password.differs");
        }
    }

    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}
