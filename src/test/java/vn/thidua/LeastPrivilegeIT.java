package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A portal whose schema belongs to another role than the one it runs as. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeastPrivilegeIT {

    private static final String DATABASE = "least_privilege";

    private final TestServer server = TestServer.running();
    private ConfigurableApplicationContext portal;
    private JdbcClient runtime;

    @BeforeAll
    void startsWithTwoRoles() {
        server.create(DATABASE);
        var superuser = client(server.user(), server.password());
        superuser.sql("create role thidua_owner login password 'owner'").update();
        superuser.sql("create role thidua_run login password 'run'").update();
        superuser.sql("alter database " + DATABASE + " owner to thidua_owner").update();
        superuser.sql("alter schema public owner to thidua_owner").update();
        portal = Portals.start(
                server.url(DATABASE),
                "thidua_run",
                "run",
                "--spring.flyway.user=thidua_owner",
                "--spring.flyway.password=owner");
        runtime = client("thidua_run", "run");
    }

    private JdbcClient client(String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(DATABASE), user, password));
    }

    @AfterAll
    void stops() {
        if (portal != null) {
            portal.close();
        }
        server.drop(DATABASE);
        var superuser = JdbcClient.create(
                new DriverManagerDataSource(server.url("postgres"), server.user(), server.password()));
        superuser.sql("drop role if exists thidua_run").update();
        superuser.sql("drop role if exists thidua_owner").update();
    }

    @Test
    void worksAsEver() throws Exception {
        var editor = new Caller(Portals.port(portal));
        editor.signIn("an-phu");
        var address = "/tai-khoan/mat-khau";
        var changed = editor.post(
                address,
                editor.token("/tai-khoan"),
                Map.of(
                        "present", "thidua-dung-thu",
                        "password", "con mèo ngủ trên mái",
                        "repeated", "con mèo ngủ trên mái"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(runtime.sql(
                                "select count(*) from journal_entry where event = 'PasswordChanged' and actor = 'an-phu'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set actor = 'nobody'",
                "delete from journal_entry",
                "truncate journal_entry",
                "alter table journal_entry disable trigger all",
                "drop trigger journal_entry_append_only on journal_entry",
                "delete from dossier_change",
                "update dossier_step set taken_by = 'nobody'",
                "update indicator_target_revision set reason = ''",
                "delete from discussion_statement",
                "alter table account add column x text",
                "drop table account cascade",
                "create table x (y text)",
                "create function x() returns int language sql as 'select 1'",
                "delete from flyway_schema_history",
                "set session_replication_role = replica",
                "set role thidua_owner"
            })
    void canNeitherAlterTheSchemaNorTouchTheRecord(String deed) {
        assertThatThrownBy(() -> runtime.sql(deed).update())
                .rootCause()
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).containsAnyOf("permission denied", "must be owner"));
    }
}
