package vn.thidua.journal;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.PersonalData;

/** What somebody did, as the journal keeps it for ever. */
@Component
class JournalData implements PersonalData {

    private final JdbcClient jdbc;

    JournalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "deeds";
    }

    @Override
    public List<Map<String, String>> of(String login) {
        return jdbc.sql("select at, event, subject from journal_entry where actor = :login order by position desc")
                .param("login", login)
                .query((row, number) -> Map.of(
                        "at", row.getTimestamp(1).toInstant().toString(),
                        "deed", row.getString(2),
                        "subject", row.getString(3)))
                .list();
    }
}
