package vn.thidua;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts database and clock back to where the portal began, before each test class that shares its application context. */
class FreshStart implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        var portal = test.getApplicationContext();
        restoreDatabase(portal);
        portal.getBean(MutableClock.class).reset();
    }

    static void restoreDatabase(ApplicationContext portal) throws SQLException {
        var server = TestServer.running();
        var database = TestDatabase.nameIn(portal.getEnvironment());
        var beginning = database + "_beginning";
        dropConnections(portal);
        if (server.has(beginning)) {
            server.drop(database);
            server.copy(beginning, database);
        } else {
            server.copy(database, beginning);
        }
        // The portal's own work may have opened one in between, which was cut off: the pool would hand it to the test
        dropConnections(portal);
    }

    /** Closes those that nobody uses, and the others as soon as they are given back. */
    private static void dropConnections(ApplicationContext portal) throws SQLException {
        portal.getBean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }
}
