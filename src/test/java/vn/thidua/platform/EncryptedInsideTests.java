package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class EncryptedInsideTests {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("thidua.security.encrypted-inside", "true")
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/thidua?sslmode=verify-full")
            .withProperty("server.ssl.bundle", "portal");

    @Test
    void isContentWhereEveryConnectionIsEncryptedAndChecked() {
        assertRefuses(null);
        settings.setProperty("spring.mail.host", "mail");
        settings.setProperty("spring.mail.properties.mail.smtp.starttls.required", "true");
        assertRefuses(null);
    }

    @Test
    void refusesADatabaseWhoseCertificateIsNotChecked() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/thidua?sslmode=require");
        assertRefuses("add sslmode=verify-full");
    }

    @Test
    void refusesAPortalThatTheProxyReachesInPlainText() {
        settings.setProperty("server.ssl.bundle", "");
        assertRefuses("set server.ssl.bundle");
    }

    @Test
    void refusesMailThatMayGoInPlainTextOrToAnybody() {
        settings.setProperty("spring.mail.host", "mail");
        settings.setProperty("spring.mail.properties.mail.smtp.starttls.enable", "true");
        assertRefuses("starttls.required=true");
        settings.setProperty("spring.mail.properties.mail.smtp.starttls.required", "true");
        settings.setProperty("spring.mail.properties.mail.smtp.ssl.checkserveridentity", "false");
        assertRefuses("starttls.required=true");
    }

    @Test
    void saysNothingUnlessItIsAsked() {
        settings.setProperty("thidua.security.encrypted-inside", "false");
        settings.setProperty("server.ssl.bundle", "");
        assertRefuses(null);
    }

    private void assertRefuses(String remedy) {
        if (remedy == null) {
            assertThatCode(() -> EncryptedInside.require(settings)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> EncryptedInside.require(settings))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining(remedy);
        }
    }
}
