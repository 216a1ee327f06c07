package vn.thidua.delegations;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.PersonalData;

/** What somebody has lent or borrowed. */
@Component
class DelegationData implements PersonalData {

    private final JdbcClient jdbc;

    DelegationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "delegations";
    }

    @Override
    public List<Map<String, String>> of(String login) {
        return jdbc.sql("""
                        select lender, deputy, role, from_day, to_day, reason from delegation
                         where lender = :login or deputy = :login order by from_day desc
                        """)
                .param("login", login)
                .query((row, number) -> Map.of(
                        "lender", row.getString(1),
                        "deputy", row.getString(2),
                        "roles", row.getString(3),
                        "from", row.getString(4),
                        "to", row.getString(5),
                        "reason", row.getString(6)))
                .list();
    }
}
