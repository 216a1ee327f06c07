package vn.thidua.delegations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Loans;
import vn.thidua.accounts.Role;

/** What counts today; asked with each request of somebody who is signed in, hence one small query. */
@Component
class LentDuties implements Loans {

    private final JdbcClient jdbc;

    LentDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Loan> of(String login, LocalDate day) {
        return jdbc.sql("""
                        select lender, role from delegation
                         where deputy = :login and ended_at is null and :day between from_day and to_day
                        """)
                .param("login", login)
                .param("day", day)
                .query((row, number) -> new Loan(row.getString(1), Role.valueOf(row.getString(2))))
                .list();
    }
}
