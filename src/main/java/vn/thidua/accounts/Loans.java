package vn.thidua.accounts;

import java.time.LocalDate;
import java.util.List;

/** Duties that somebody has lent to a colleague of the same unit for some days. */
public interface Loans {

    /** What this account may do in the name of others on this day; it counts while the lender could do it too. */
    List<Loan> of(String login, LocalDate day);

    /**
     * One duty that is lent.
     *
     * @param lender who lent it, and goes on having it
     */
    record Loan(String lender, Role role) {}
}
