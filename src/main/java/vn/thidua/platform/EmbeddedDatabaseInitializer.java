package vn.thidua.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Makes the portal a trial with a database of its own when none is configured; otherwise leaves everything alone.
 *
 * <p>It runs before the application context does, so that what stands in the way is one sentence, not a failed context.
 * A trial listens on loopback only, unless {@code server.address} says otherwise: its password is public.
 */
public final class EmbeddedDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String KEY = "thidua.security.key";
    private static final String SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private final boolean serves;

    /** For the portal itself. */
    public EmbeddedDatabaseInitializer() {
        this(true);
    }

    private EmbeddedDatabaseInitializer(boolean serves) {
        this.serves = serves;
    }

    /** For commands, which listen nowhere and may run beside the portal. */
    public static EmbeddedDatabaseInitializer forCommands() {
        return new EmbeddedDatabaseInitializer(false);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var trial = !environment.containsProperty("spring.datasource.url");
        if (trial) {
            startDatabase(environment);
        } else if (serves) {
            requireKey(environment);
            EncryptedInside.require(environment);
            WebPort.of(environment).requireFree();
        }
        context.getBeanFactory().registerSingleton("trialMode", (TrialMode) () -> trial);
    }

    private static void requireKey(ConfigurableEnvironment environment) {
        if (environment.getProperty(KEY, "").isBlank()) {
            throw new StartupRefused("startup.keyMissing");
        }
    }

    private void startDatabase(ConfigurableEnvironment environment) {
        if (!ClassUtils.isPresent(SERVER, null)) {
            throw new StartupRefused("startup.databaseMissing");
        }
        environment.getPropertySources().addLast(new MapPropertySource("trial", Map.of("server.address", "127.0.0.1")));

        var settings = Binder.get(environment).bindOrCreate("thidua.embedded-database", EmbeddedDatabaseSettings.class);
        var directory = EmbeddedDatabaseDirectory.claim(settings.directory());
        if (serves) {
            WebPort.of(environment).requireFree();
        }
        var database = EmbeddedDatabase.start(directory);

        // Runs after the application context, and with it the connection pool, has closed, whether or not it ever ran
        SpringApplication.getShutdownHandlers().add(database::stop);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded database",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", EmbeddedDatabase.USER,
                                "spring.datasource.password", database.password())));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("embedded database's key", Map.of(KEY, "trial " + database.password())));
    }
}
