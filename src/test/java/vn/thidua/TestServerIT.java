package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestServerIT {

    private final TestServer server = TestServer.running();

    @AfterEach
    void leaveNothing() {
        server.drop("busy_copy");
        server.drop("busy");
    }

    @Test
    void copiesADatabaseThatAPortalKeepsCalling() throws Exception {
        server.create("busy");
        var over = new AtomicBoolean();
        var calling = new CountDownLatch(1);
        var caller = CompletableFuture.runAsync(() -> keepCalling(over, calling));
        calling.await();

        server.copy("busy", "busy_copy");

        over.set(true);
        caller.join();
        assertThat(server.has("busy_copy")).isTrue();
        try (var again = connection()) {
            assertThat(again.isValid(1)).isTrue();
        }
    }

    /** As a pool does: holds each connection that it gets, and asks for the next one whatever became of the last. */
    private void keepCalling(AtomicBoolean over, CountDownLatch calling) {
        var held = new ArrayList<Connection>();
        while (!over.get() && held.size() < 50) {
            try {
                held.add(connection());
                calling.countDown();
            } catch (SQLException turnedAway) {
                Thread.onSpinWait();
            }
        }
        held.forEach(TestServerIT::close);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(server.url("busy"), server.user(), server.password());
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
