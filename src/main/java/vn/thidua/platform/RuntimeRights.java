package vn.thidua.platform;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where a role of its own brings the schema up to date ({@code spring.flyway.user}), the role that the portal runs as gets after
 * each migration what it needs and no more: rows to read and write, but no table to alter, and of what is only ever appended to
 * neither change nor deletion, whatever becomes of the triggers.
 */
@Component
class RuntimeRights implements Callback {

    private static final List<String> APPENDED_TO = List.of(
            "journal_entry", "indicator_target_revision", "dossier_change", "dossier_step", "discussion_statement");

    private final String runtime;

    @Autowired
    RuntimeRights(Environment environment) {
        this(isOther(environment) ? environment.getProperty("spring.datasource.username", "") : "");
    }

    /** @param runtime the role that the portal runs as; empty where it is the one that migrates */
    RuntimeRights(String runtime) {
        this.runtime = runtime;
    }

    private static boolean isOther(Environment environment) {
        var migrates = environment.getProperty("spring.flyway.user", "");
        return !migrates.isBlank() && !migrates.equals(environment.getProperty("spring.datasource.username"));
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !runtime.isBlank();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            var role = statement.enquoteIdentifier(runtime, true);
            statement.execute("grant usage on schema public to " + role);
            statement.execute("grant select, insert, update, delete on all tables in schema public to " + role);
            statement.execute("grant usage, select on all sequences in schema public to " + role);
            statement.execute("revoke insert, update, delete on flyway_schema_history from " + role);
            for (var table : APPENDED_TO) {
                statement.execute("revoke update, delete on " + table + " from " + role);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The role of the portal could not be given its rights", refused);
        }
    }

    @Override
    public String getCallbackName() {
        return "rights of the portal's role";
    }
}
