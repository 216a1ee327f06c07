package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions as the database keeps them, over a real connection. */
@BrowserTest
class SessionsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Test
    void areKnownToTheirHolderAndEndedByTheHolder() throws Exception {
        var office = new Caller(port);
        var home = new Caller(port);
        office.signIn("an-phu");
        home.signIn("an-phu");
        new Caller(port).signIn("cho-moi");

        var address = "/tai-khoan/noi-dang-nhap";
        var page = office.get(address).body();
        assertThat(page).contains("Phiên này", "Đăng xuất ở mọi nơi khác");
        assertThat(page.split("name=\"session\" value=\"[0-9a-f]{24}\"", -1))
                .as("only an-phu's own")
                .hasSize(2);

        var token = Caller.tokenIn(page);
        assertThat(office.post(address, token, Map.of("session", "khac", "present", "sai"))
                        .statusCode())
                .as("at a screen left open")
                .isEqualTo(422);
        assertThat(home.get("/tai-khoan").statusCode()).isEqualTo(200);
        office.post(address, token, Map.of("session", "khac", "present", "thidua-dung-thu"));

        assertThat(home.get("/tai-khoan").statusCode()).isEqualTo(302);
        assertThat(office.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    /** What no longer lets anybody in is no place where one is signed in. */
    @Test
    void areListedWhileTheyCountAndNoLonger() throws Exception {
        var address = "/tai-khoan/noi-dang-nhap";
        var here = new Caller(port);
        here.signIn("cho-moi.lanhdao");
        new Caller(port).signIn("cho-moi.lanhdao");
        assertThat(here.get(address).body().split("name=\"session\" value=\"[0-9a-f]{24}\"", -1))
                .hasSize(2);

        var changed = here.post(
                "/tai-khoan/mat-khau",
                here.token("/tai-khoan"),
                Map.of(
                        "present", "thidua-dung-thu",
                        "password", "con mèo ngủ trên mái",
                        "repeated", "con mèo ngủ trên mái"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(here.get(address).body())
                .contains("Phiên này")
                .doesNotContainPattern("name=\"session\" value=\"[0-9a-f]{24}\"");
    }

    @Test
    void endAfterAWorkingDayHoweverBusy() throws Exception {
        var caller = new Caller(port);
        caller.signIn("phu-tan");

        clock.advance(Duration.ofHours(11));
        assertThat(caller.get("/tai-khoan").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofHours(1));

        assertThat(caller.get("/tai-khoan").statusCode()).isEqualTo(302);
    }

    @Test
    void endAfterAnHourWithoutARequestAndMuchSoonerBeforeTheLogin() throws Exception {
        var guest = new Caller(port);
        guest.token("/dang-nhap");
        assertThat(idleMinutes()).as("a form that is looked at").contains(15);

        guest.signIn("tri-ton");

        assertThat(idleMinutes()).contains(60).allMatch(minutes -> minutes <= 60);
    }

    private List<Integer> idleMinutes() {
        return jdbc.sql("select distinct max_inactive_interval / 60 from web_session")
                .query(Integer.class)
                .list();
    }

    @Test
    void areBegunForNobodyWhoOnlyReads() throws Exception {
        var before = sessions();

        new Caller(port).get("/cum/so-2/2023");
        new Caller(port).get("/");

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void areSignedOutOfWhenNobodyCanReadThem() throws Exception {
        var caller = new Caller(port);
        caller.signIn("chau-phu");

        jdbc.sql("update web_session_attributes set attribute_bytes = 'x'").update();

        assertThat(caller.get("/tai-khoan").statusCode()).isEqualTo(302);
        assertThat(caller.get("/dang-nhap").statusCode()).isEqualTo(200);
    }

    @Test
    void areNeededForFiguresAboutTheRunningAndNotForHealth() throws Exception {
        var anybody = new Caller(port);
        var administrator = new Caller(port);
        administrator.signIn("quan-tri");

        assertThat(anybody.get("/actuator/health").body())
                .contains("\"UP\"")
                .doesNotContain("postgres", "diskSpace\":{");
        assertThat(anybody.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        for (var hidden : List.of("/actuator/prometheus", "/actuator", "/actuator/env", "/actuator/heapdump")) {
            assertThat(anybody.get(hidden).statusCode()).as(hidden).isEqualTo(302);
        }
        assertThat(administrator.get("/actuator/prometheus").body())
                .contains(
                        "thidua_deeds_total{",
                        "thidua_cells_missing{",
                        "due=\"over\"}",
                        "thidua_deadline_days",
                        "http_server_requests_seconds")
                .doesNotContain("an-phu", "quan-tri/tai-khoan/quan-tri");
    }

    private long sessions() {
        return jdbc.sql("select count(*) from web_session").query(Long.class).single();
    }
}
