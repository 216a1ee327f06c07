package vn.thidua.platform;

import java.util.Arrays;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/**
 * A setting whose name is mistyped would simply not hold, and nobody would know; so would a switch that is turned to "yes". So the
 * portal does not start with an option {@code --thidua.…} that it does not have, nor with a switch that is neither true nor false,
 * and warns of a variable of the environment that sets nothing, which may be somebody else's.
 */
class SettingNames implements EnvironmentPostProcessor {

    private static final String RELEASES = "thidua.releases.cron";

    private final Log log;

    SettingNames(DeferredLogFactory logs) {
        this.log = logs.getLog(SettingNames.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new SettingMetadata();
        environment.getPropertySources().stream()
                .filter(CommandLinePropertySource.class::isInstance)
                .flatMap(SettingNames::names)
                .filter(name -> name.startsWith(SettingMetadata.OURS + ".") && !settings.knows(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartupRefused("startup.unknownSetting", name);
                });
        environment.getPropertySources().stream()
                .filter(source -> source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .flatMap(SettingNames::names)
                .filter(name -> SettingMetadata.plain(name).startsWith(SettingMetadata.OURS) && !settings.knows(name))
                .sorted()
                .forEach(name -> log.warn(new StartupRefused("startup.unknownVariable", name).getMessage()));
        requireSense(environment, settings);
    }

    /** What no class of settings reads, and so checks: switches that decide what there is at all, and the minute of releases. */
    private static void requireSense(ConfigurableEnvironment environment, SettingMetadata settings) {
        settings.ours().forEach((name, type) -> {
            var value = environment.getProperty(name);
            if (value != null && !isSense(name, type, value)) {
                throw WrongSetting.refused(name, value);
            }
        });
    }

    private static boolean isSense(String name, String type, String value) {
        if (name.equals(RELEASES)) {
            return value.equals(Scheduled.CRON_DISABLED) || CronExpression.isValidExpression(value);
        }
        return !type.equals(Boolean.class.getName())
                || value.equalsIgnoreCase("true")
                || value.equalsIgnoreCase("false");
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> listed
                ? Arrays.stream(listed.getPropertyNames())
                : Stream.empty();
    }
}
