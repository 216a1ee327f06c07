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
        assertRefuses("startup.plainDatabase");
    }

    @Test
    void refusesAPortalThatTheProxyReachesInPlainText() {
        settings.setProperty("server.ssl.bundle", "");
        assertRefuses("startup.plainPortal");
    }

    @Test
    void refusesMailThatMayGoInPlainTextOrToAnybody() {
        settings.setProperty("spring.mail.host", "mail");
        settings.setProperty("spring.mail.properties.mail.smtp.starttls.enable", "true");
        assertRefuses("startup.plainMail");
        settings.setProperty("spring.mail.properties.mail.smtp.starttls.required", "true");
        settings.setProperty("spring.mail.properties.mail.smtp.ssl.checkserveridentity", "false");
        assertRefuses("startup.plainMail");
    }

    @Test
    void saysNothingUnlessItIsAsked() {
        settings.setProperty("thidua.security.encrypted-inside", "false");
        settings.setProperty("server.ssl.bundle", "");
        assertRefuses(null);
    }

    private void assertRefuses(String code) {
        if (code == null) {
            assertThatCode(() -> EncryptedInside.require(settings)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> EncryptedInside.require(settings))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining(code);
        }
    }
}
