package vn.thidua.platform;

import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Whether the connections behind the proxy are encrypted and their certificates checked: to the database, to the mail server,
 * and from the proxy to the portal. {@code thidua.security.encrypted-inside=true} makes the portal refuse to start otherwise, so
 * that nobody weakens it by an oversight.
 */
final class EncryptedInside {

    private static final String ASKED = "thidua.security.encrypted-inside";

    private EncryptedInside() {}

    static void require(Environment environment) {
        if (environment.getProperty(ASKED, Boolean.class, false)) {
            missing(environment).ifPresent(code -> {
                throw new StartupRefused(code);
            });
        }
    }

    private static Optional<String> missing(Environment environment) {
        if (!environment.getProperty("spring.datasource.url", "").contains("sslmode=verify-full")) {
            return Optional.of("startup.plainDatabase");
        }
        if (!isSet(environment, "server.ssl.bundle")
                && !isSet(environment, "server.ssl.certificate")
                && !isSet(environment, "server.ssl.key-store")) {
            return Optional.of("startup.plainPortal");
        }
        if (isSet(environment, "spring.mail.host") && !mailsEncrypted(environment)) {
            return Optional.of("startup.plainMail");
        }
        return Optional.empty();
    }

    private static boolean mailsEncrypted(Environment environment) {
        var smtp = "spring.mail.properties.mail.smtp.";
        var encrypted = environment.getProperty(smtp + "starttls.required", Boolean.class, false)
                || environment.getProperty(smtp + "ssl.enable", Boolean.class, false)
                || environment.getProperty("spring.mail.ssl.enabled", Boolean.class, false)
                || isSet(environment, "spring.mail.ssl.bundle");
        return encrypted && environment.getProperty(smtp + "ssl.checkserveridentity", Boolean.class, true);
    }

    private static boolean isSet(Environment environment, String property) {
        return !environment.getProperty(property, "").isBlank();
    }
}
