package vn.thidua.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions live in the database, so that a restart signs nobody out and several nodes serve the same people. They hold
 * little: who was admitted, the form token, and a word for the next page.
 */
@Configuration(proxyBeanMethods = false)
class SessionSetup {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSetup.class);

    /** Nothing else is ever put into a session, so nothing else is read out of one. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxdepth=30;maxarray=100000;"
            + "java.**;vn.thidua.**;org.springframework.security.**;org.springframework.web.**;"
            + "org.springframework.util.**;!*");

    /** Two requests of one session may write the same attribute at the same time. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsMeetInUpserts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return RandomNames::next;
    }

    /** The name is Spring Session's. */
    @Bean
    @SuppressWarnings("NullAway") // Spring Session takes null for an attribute that is not there
    GenericConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, SessionSetup::read);
        return conversions;
    }

    /** What an older or newer portal wrote and this one cannot read counts as absent: at worst one signs in again. */
    static @Nullable Object read(byte[] written) {
        try (var objects = new ConfigurableObjectInputStream(
                new ByteArrayInputStream(written), SessionSetup.class.getClassLoader())) {
            objects.setObjectInputFilter(KNOWN);
            return objects.readObject();
        } catch (InvalidClassException | ClassNotFoundException unknown) {
            LOG.info("A session holds what this version does not know: {}", unknown.getMessage());
            return null;
        } catch (IOException broken) {
            LOG.warn("A session cannot be read: {}", broken.getMessage());
            return null;
        }
    }
}
