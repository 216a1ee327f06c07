package vn.thidua.platform;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.task.TaskSchedulingProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import vn.thidua.ThiDuaApplication;

/** Whoever mistypes a value is told in one line which setting it is, what was given, and what it takes, and the portal does not start. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingTests {

    private static final String KEY = "thidua.security.key=";
    private static final String ALLOWED = "startup.allowed.";

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(AllSettings.class)
            .withPropertyValues(KEY + "k".repeat(32));

    /** Every class of settings that the portal has. */
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = ThiDuaApplication.class)
    static class AllSettings {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thidua.awards.certificates         | -1                    | a whole number from 0 on
            thidua.awards.provincial-flags     | one                   | a whole number from 0 on
            thidua.cross-check.answer-within   | 59m                   | an hour or more
            thidua.cross-check.answer-within   | soon                  | an hour or more
            thidua.files.largest               | 0B                    | a size above 0
            thidua.files.largest               | twenty                | a size above 0
            thidua.files.quota                 | -1073741824B          | a size above 0
            thidua.files.scanner               | http://clamav:3310    | clamd://host:3310
            thidua.load.requests-at-a-time     | 0                     | a whole number from 1 on
            thidua.load.requests-at-a-time     | many                  | a whole number from 1 on
            thidua.load.uploads-at-a-time      | 0                     | a whole number from 1 on
            thidua.mail.from                   | nobody                | an e-mail address
            thidua.mail.portal                 | ftp://a.b             | begins with https://
            thidua.mail.scheduled              | perhaps               | true or false
            thidua.pages.ahead                 | perhaps               | true or false
            thidua.pages.freshness             | 2m                    | a minute at most
            thidua.pages.memory                | -1048576B             | a size from 0 on
            thidua.portal.address              | ftp://a.b             | the address of a web site
            thidua.portal.body                 | ' '                   | not empty
            thidua.portal.province             | ' '                   | not empty
            thidua.reports.head-signs          | perhaps               | true or false
            thidua.security.second-factor-for  | SOME                  | EVERYBODY or PRIVILEGED
            thidua.snapshots.memory            | -1048576B             | a size from 0 on
            """)
    void isNamedWithWhatItTakesInBothLanguages(String setting, String value, String allowed, CapturedOutput log) {
        portal.withPropertyValues(setting + "=" + value).run(context -> report(context.getStartupFailure()));

        assertThat(log.getOut().lines().filter(line -> line.contains(" ERROR ")))
                .singleElement()
                .asString()
                .contains("Thiết lập " + setting, "The setting " + setting, allowed)
                .contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thidua.security.key=too-short-a-secret", "thidua.security.former-keys=too-short-a-secret"})
    void keepsAKeySecretThatIsTooShort(String setting, CapturedOutput log) {
        portal.withPropertyValues(setting).run(context -> report(context.getStartupFailure()));

        assertThat(log)
                .contains("32", setting.substring(0, setting.indexOf('=')))
                .doesNotContain("too-short-a-secret");
    }

    @Test
    void isNoneWhereAllMakeSense() {
        portal.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void leavesSettingsOfOthersToSpring() {
        portal.withUserConfiguration(Spring.class)
                .withPropertyValues("spring.task.scheduling.pool.size=many")
                .run(context -> assertThat(new StartupRefusalReporter()
                                .reportException(requireNonNull(context.getStartupFailure())))
                        .isFalse());
    }

    /** The portal as a whole, as far as it comes: these are looked at before anything else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--thidua.journal.verify=yes",
                "--thidua.mail.scheduled=yes",
                "--thidua.security.encrypted-inside=on",
                "--thidua.releases.cron=every minute"
            })
    void isFoundBeforeTheStartWhereNothingElseWouldNotice(String option, CapturedOutput log) {
        var application = new SpringApplication(AllSettings.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThat(catchStart(application, option)).isInstanceOf(StartupRefused.class);
        assertThat(log)
                .contains("The setting " + option.substring(2, option.indexOf('=')) + " cannot be")
                .doesNotContain("\tat ");
    }

    @Test
    void isExplainedForEverySetting() {
        var words = ResourceBundle.getBundle("messages.startup", Locale.ENGLISH);

        assertThat(words.keySet().stream()
                        .filter(code -> code.startsWith(ALLOWED))
                        .map(code -> code.substring(ALLOWED.length()))
                        .collect(toSet()))
                .isEqualTo(new SettingMetadata().ours().keySet());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TaskSchedulingProperties.class)
    static class Spring {}

    private static Throwable catchStart(SpringApplication application, String option) {
        return catchThrowable(
                () -> application.run(option, "--" + KEY + "k".repeat(32)).close());
    }

    private static void report(Throwable failure) {
        assertThat(new StartupRefusalReporter().reportException(requireNonNull(failure)))
                .isTrue();
    }
}
