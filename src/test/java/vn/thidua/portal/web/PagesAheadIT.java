package vn.thidua.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.thidua.PortalTest;
import vn.thidua.platform.PortalSettings;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.SamplePublications;

@PortalTest
@Import(SamplePublications.class)
class PagesAheadIT {

    @Autowired
    private PublishedYears years;

    @Autowired
    private ReadyPages pages;

    @Autowired
    private SamplePublications publications;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> read = new ArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        if (jdbc.sql("select count(*) from publication").query(Integer.class).single() == 0) {
            publications.publish(2021, 2022);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        read.add(headers.getFirst("X-Forwarded-Proto") + " " + headers.getFirst("X-Forwarded-Host") + " "
                + headers.getFirst("X-Forwarded-Port") + " " + exchange.getRequestURI());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void areReadUnderTheOfficialAddressInBothLanguagesTheNewestYearFirst() {
        ahead(URI.create("https://thidua.example.gov.vn")).begin(self());

        assertThat(read).startsWith("https thidua.example.gov.vn 443 /cum/so-2/2022?lang=vi");
        assertThat(read)
                .contains(
                        "https thidua.example.gov.vn 443 /?lang=vi",
                        "https thidua.example.gov.vn 443 /cum/so-2?lang=en",
                        "https thidua.example.gov.vn 443 /don-vi/tri-ton?lang=vi",
                        "https thidua.example.gov.vn 443 /chi-tieu/BUDGET_REVENUE?lang=en")
                .doesNotHaveDuplicates();
    }

    @Test
    void areReadAgainUnderTheNamesThatReadersUseAndNotUnderMany() {
        var ahead = ahead(null);
        ahead.begin(self());
        assertThat(read)
                .first()
                .asString()
                .startsWith("http localhost " + server.getAddress().getPort());
        read.clear();

        ahead.again(new ReadyPages.Emptied(Set.of("http://a.vn:80", "http://b.vn:80", "http://c.vn:80", "http://_:x")));

        assertThat(read.stream().map(line -> line.split(" ")[1]).distinct())
                .hasSize(2)
                .isSubsetOf("a.vn", "b.vn", "c.vn");
    }

    @Test
    void areLeftForReadersWhereThePortalCannotReadItself() {
        status = 503;

        ahead(null).begin(self());

        assertThat(read).hasSize(1);
    }

    private PagesAhead ahead(@Nullable URI official) {
        return new PagesAhead(
                years,
                pages,
                new ReadyPagesSettings(Duration.ZERO, DataSize.ofMegabytes(1), true),
                new PortalSettings("An Giang", "Sở Nội vụ", "", official),
                Runnable::run);
    }

    private URI self() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
