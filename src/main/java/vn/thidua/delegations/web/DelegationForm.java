package vn.thidua.delegations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.thidua.accounts.Role;
import vn.thidua.delegations.DelegationTerms;
import vn.thidua.platform.web.TypedDate;

/** What is lent, to whom, from when to when, and why. */
record DelegationForm(String deputy, @Nullable Role role, String from, String to, String reason) {

    DelegationForm(
            @Nullable String deputy,
            @Nullable Role role,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {
        this.deputy = deputy == null ? "" : deputy;
        this.role = role;
        this.from = from == null ? "" : from;
        this.to = to == null ? "" : to;
        this.reason = reason == null ? "" : reason;
    }

    static DelegationForm empty() {
        return new DelegationForm("", null, "", "", "");
    }

    /** The terms; where a part is missing or unreadable, null and an error at that part. */
    @Nullable
    DelegationTerms terms(Errors errors) {
        var first = TypedDate.read(from, "from", errors);
        var last = TypedDate.read(to, "to", errors);
        if (from.isBlank()) {
            errors.rejectValue("from", "delegation.day.needed");
        }
        if (to.isBlank()) {
            errors.rejectValue("to", "delegation.day.needed");
        }
        if (role == null) {
            errors.rejectValue("role", "delegation.role.needed");
        }
        return first == null || last == null || role == null
                ? null
                : new DelegationTerms(deputy, role, first, last, reason);
    }
}
