package vn.thidua.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** A backup may take as long as it takes; the portal's limits on single statements are for pages. */
final class Patience {

    private Patience() {}

    static void unlimited(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set idle_in_transaction_session_timeout = 0");
        }
    }
}
