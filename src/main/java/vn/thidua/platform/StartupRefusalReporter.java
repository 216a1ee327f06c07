package vn.thidua.platform;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints one line, and no stack trace, for the failures that whoever starts the portal can put right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupRefusalReporter implements SpringBootExceptionReporter {

    private static final Log log = LogFactory.getLog(StartupRefusalReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var refusal = refusal(cause);
            if (refusal.isPresent()) {
                log.error(refusal.get().getMessage());
                return true;
            }
        }
        return false;
    }

    private static Optional<StartupRefused> refusal(Throwable cause) {
        if (cause instanceof StartupRefused refused) {
            return Optional.of(refused);
        }
        if (cause instanceof BindException unusable) {
            return WrongSetting.behind(unusable);
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of(new StartupRefused("startup.portInUse", taken.getPort()));
        }
        if (cause instanceof SQLException refused && isAboutConnecting(refused.getSQLState())) {
            return Optional.of(new StartupRefused("startup.databaseUnreachable", firstLine(refused)));
        }
        return Optional.empty();
    }

    /** SQLSTATE classes 08 (connection), 28 (who is asking) and 3D (which database). */
    private static boolean isAboutConnecting(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
    }

    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }
}
