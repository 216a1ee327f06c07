package vn.thidua.accounts.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the first administrator types. */
record SetupForm(String setupCode, String login, String displayName, String password, String repeated) {

    SetupForm(
            @Nullable String setupCode,
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String repeated) {
        this.setupCode = setupCode == null ? "" : setupCode;
        this.login = login == null ? "" : login;
        this.displayName = displayName == null ? "" : displayName;
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    static SetupForm empty() {
        return new SetupForm(null, null, null, null, null);
    }

    void check(Errors errors) {
        if (!password.equals(repeated)) {
            errors.rejectValue("repeated", "account.password.differs");
        }
    }

    @Override
    public String toString() {
        return "SetupForm[" + login + "]";
    }
}
