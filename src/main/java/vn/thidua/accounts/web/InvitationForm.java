package vn.thidua.accounts.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The code of an invitation, and the password that its holder chooses, typed twice. */
record InvitationForm(String invitation, String password, String repeated) {

    InvitationForm(@Nullable String invitation, @Nullable String password, @Nullable String repeated) {
        this.invitation = invitation == null ? "" : invitation.strip();
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    static InvitationForm empty() {
        return new InvitationForm("", "", "");
    }

    void check(Errors errors) {
        if (!password.equals(repeated)) {
            errors.rejectValue("repeated", "account.password.differs");
        }
    }

    @Override
    public String toString() {
        return "InvitationForm[]";
    }
}
