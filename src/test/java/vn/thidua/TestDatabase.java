package vn.thidua;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context of the tests an empty database of its own, on the one server of this test run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "thidua.test.database.name";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "portal_" + NUMBER.incrementAndGet();
        var server = TestServer.running();
        server.create(name);
        use(context.getEnvironment(), name, server);
    }

    private static void use(ConfigurableEnvironment environment, String name, TestServer server) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                NAME,
                                name,
                                "spring.datasource.url",
                                server.url(name),
                                "spring.datasource.username",
                                server.user(),
                                "spring.datasource.password",
                                server.password())));
    }

    /** The database of this context, so that it can be put back to its beginning. */
    static String nameIn(Environment environment) {
        return environment.getRequiredProperty(NAME);
    }
}
