package vn.thidua.passkeys;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.FurtherFactors;
import vn.thidua.platform.PersonalData;

/** Which accounts have passkeys, for those who ask for second factors and for the holder's own eyes. */
@Component
class KeptPasskeys implements FurtherFactors, PersonalData {

    private final JdbcClient jdbc;

    KeptPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areKeptFor(String login) {
        return jdbc.sql("""
                        select exists (select 1 from user_credentials c
                          join user_entities e on e.id = c.user_entity_user_id where e.name = :login)
                        """).param("login", login).query(Boolean.class).single();
    }

    @Override
    public void forget(String login) {
        jdbc.sql("delete from user_entities where name = :login")
                .param("login", login)
                .update();
    }

    @Override
    public String kind() {
        return "passkeys";
    }

    @Override
    public List<Map<String, String>> of(String login) {
        return jdbc.sql("""
                        select c.label, c.created, c.last_used from user_credentials c
                          join user_entities e on e.id = c.user_entity_user_id where e.name = :login order by c.created desc
                        """)
                .param("login", login)
                .query((row, number) -> Map.of(
                        "label", row.getString(1),
                        "addedAt", row.getTimestamp(2).toInstant().toString(),
                        "lastUsedAt", row.getTimestamp(3).toInstant().toString()))
                .list();
    }
}
