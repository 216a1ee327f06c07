package vn.thidua.identities;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.PersonalData;

/** By which numbers identity providers know somebody. */
@Component
class IdentityData implements PersonalData {

    private final JdbcClient jdbc;

    IdentityData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "identities";
    }

    @Override
    public List<Map<String, String>> of(String login) {
        return jdbc.sql("select provider, subject, linked_at from account_identity where login = :login")
                .param("login", login)
                .query((row, number) -> Map.of(
                        "issuer", row.getString(1),
                        "subject", row.getString(2),
                        "linkedAt", row.getTimestamp(3).toInstant().toString()))
                .list();
    }
}
