package vn.thidua.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting whose name is mistyped would simply not hold, and nobody would know. So the portal does not start with an option
 * {@code --thidua.…} that it does not have, and warns of such a variable of the environment, which may be somebody else's.
 */
class SettingNames implements EnvironmentPostProcessor {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "thidua";

    private final Log log;

    SettingNames(DeferredLogFactory logs) {
        this.log = logs.getLog(SettingNames.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var known = known();
        environment.getPropertySources().stream()
                .filter(CommandLinePropertySource.class::isInstance)
                .flatMap(SettingNames::names)
                .filter(name -> name.startsWith(OURS + ".") && !isAmong(known, name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartupRefused("startup.unknownSetting", name);
                });
        environment.getPropertySources().stream()
                .filter(source -> source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .flatMap(SettingNames::names)
                .filter(name -> plain(name).startsWith(OURS) && !isAmong(known, name))
                .sorted()
                .forEach(name -> log.warn(new StartupRefused("startup.unknownVariable", name).getMessage()));
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> listed
                ? Arrays.stream(listed.getPropertyNames())
                : Stream.empty();
    }

    /** The settings by their plain names, and whether each is a map, whose entries have names of their own. */
    private static Map<String, Boolean> known() {
        try (var metadata = new ClassPathResource(METADATA, SettingNames.class.getClassLoader()).getInputStream()) {
            var known = new TreeMap<String, Boolean>();
            for (var property : JsonMapper.builder()
                    .build()
                    .readTree(metadata)
                    .path("properties")
                    .values()) {
                known.put(
                        plain(property.path("name").asString()),
                        property.path("type").asString().startsWith("java.util.Map"));
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isAmong(Map<String, Boolean> known, String name) {
        var plain = plain(name);
        return known.containsKey(plain)
                || known.entrySet().stream().anyMatch(map -> map.getValue() && plain.startsWith(map.getKey()));
    }

    /** {@code thidua.load.requests-at-a-time} and {@code THIDUA_LOAD_REQUESTSATATIME} are one and the same. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
