package vn.thidua.notices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.platform.PersonalData;

/** Where somebody is written to, and what was told. */
@Component
class NoticeData implements PersonalData {

    private final JdbcClient jdbc;

    NoticeData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public List<Map<String, String>> of(String login) {
        return Stream.concat(address(login), told(login)).toList();
    }

    private Stream<Map<String, String>> address(String login) {
        return jdbc
                .sql("select address from notice_address where login = :login")
                .param("login", login)
                .query(String.class)
                .list()
                .stream()
                .map(address -> Map.of("email", Objects.requireNonNull(address)));
    }

    private Stream<Map<String, String>> told(String login) {
        return jdbc
                .sql("select kind, path, created_at from notice where login = :login order by created_at desc")
                .param("login", login)
                .query((row, number) -> Map.of(
                        "at", row.getTimestamp(3).toInstant().toString(),
                        "told", row.getString(1),
                        "page", row.getString(2)))
                .list()
                .stream();
    }
}
