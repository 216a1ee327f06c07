package vn.thidua.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.validation.FieldError;

/**
 * One of the portal's settings with a value that makes no sense: which it is, what it was given, and what it takes. The value of
 * a key stays secret, too short as it may be.
 */
final class WrongSetting {

    private static final String OURS = "thidua.";
    private static final String HIDDEN = "•••";

    private WrongSetting() {}

    static StartupRefused refused(String setting, @Nullable Object value) {
        var shown = value == null || isSecret(setting) ? HIDDEN : value;
        return new StartupRefused(
                "startup.wrongSetting", setting, shown, new StartupRefused.Words("startup.allowed." + setting));
    }

    private static boolean isSecret(String setting) {
        return setting.contains("key");
    }

    /** What was wrong where settings were read; empty for settings that are not the portal's. */
    static Optional<StartupRefused> behind(BindException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableSetting unusable) {
                return Optional.of(refused(unusable.setting(), unusable.value()));
            }
            if (cause instanceof BindValidationException invalid) {
                return ours(invalid);
            }
        }
        var property = failure.getProperty();
        return property == null ? Optional.empty() : ours(property.getName(), property.getValue());
    }

    private static Optional<StartupRefused> ours(BindValidationException invalid) {
        var errors = invalid.getValidationErrors();
        return errors.getAllErrors().stream()
                .filter(FieldError.class::isInstance)
                .map(FieldError.class::cast)
                .flatMap(error -> {
                    var name = named(errors.getName(), error.getField());
                    return ours(name, typed(errors, name, error.getRejectedValue())).stream();
                })
                .findFirst();
    }

    /** The value as it was written: 59m rather than PT59M. */
    private static @Nullable Object typed(
            ValidationErrors errors, ConfigurationPropertyName name, @Nullable Object read) {
        return errors.getBoundProperties().stream()
                .filter(property -> property.getName().equals(name))
                .map(property -> property.getValue())
                .findFirst()
                .orElse(read);
    }

    /** {@code requestsAtATime} below {@code thidua.load} is {@code thidua.load.requests-at-a-time}. */
    private static ConfigurationPropertyName named(ConfigurationPropertyName group, String field) {
        return group.append(DataObjectPropertyName.toDashedForm(withoutIndex(field)));
    }

    private static Optional<StartupRefused> ours(ConfigurationPropertyName name, @Nullable Object value) {
        var setting = withoutIndex(name.toString());
        return setting.startsWith(OURS) ? Optional.of(refused(setting, value)) : Optional.empty();
    }

    private static String withoutIndex(String name) {
        return name.replaceAll("\\[.*", "");
    }
}
