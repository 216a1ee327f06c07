package vn.thidua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.PortalTest;
import vn.thidua.publications.SamplePublications;

@PortalTest
@Import(SamplePublications.class)
class PublicPagesIT {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)(?:#[^\"]*)?\"");
    private static final Pattern POSTED = Pattern.compile("<form[^>]*method=\"post\"[^>]*>");

    /** Leads away from the portal, to a provider of identities. */
    private static final String TO_THE_PROVIDER = "/oauth2/authorization/";

    private static final Pattern FIGURE = Pattern.compile("class=\"fig\" href=\"#([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SamplePublications publications;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void publishTheSampleYearsOnce() {
        if (jdbc.sql("select count(*) from publication").query(Integer.class).single() == 0) {
            publications.publish(2021, 2022, 2023);
        }
    }

    @Test
    void haveNoDeadLinks() {
        var statuses = crawl("/");

        assertThat(statuses).containsKeys("/cum/so-2/2023", "/don-vi/an-phu", "/feed.atom", "/cum/so-2/2023.json");
        assertThat(statuses.entrySet().stream().filter(entry -> entry.getValue() != 200))
                .isEmpty();
    }

    @Test
    void keepNoSessionAndSetNoCookie() {
        for (var path : List.of("/", "/cum/so-2/2023", "/don-vi/an-phu", "/tim-kiem?q=cho+moi", "/feed.atom")) {
            var response = mvc.get().uri(path).exchange().getResponse();

            assertThat(response.getHeaders(HttpHeaders.SET_COOKIE)).as(path).isEmpty();
        }
    }

    @Test
    void leadFromEachFigureToACellThatIsThere() {
        for (var language : List.of("vi", "en")) {
            var page = body("/cum/so-2/2023?lang=" + language);
            var figures = FIGURE.matcher(page)
                    .results()
                    .map(figure -> figure.group(1))
                    .toList();

            assertThat(figures).hasSizeGreaterThan(20);
            assertThat(figures).allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
            assertThat(page).contains("href=\"/cum/so-2/2022/v1#o-hang-an-phu\"");
        }
    }

    @Test
    void leadFromAPlaceOfLastYearToTheVersionThatSaysIt() {
        assertThat(body("/cum/so-2/2022/v1")).contains("id=\"o-hang-an-phu\"");
    }

    @Test
    void findWithAndWithoutMarks() {
        assertThat(body("/tim-kiem?q=cho moi")).contains("/don-vi/cho-moi");
        assertThat(body("/tim-kiem?q=Chợ Mới")).contains("/don-vi/cho-moi");
        assertThat(body("/tim-kiem?q=<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void answerAnUnpublishedYearLikeAnUnknownOne() {
        for (var path : List.of(
                "/cum/so-2/2024", "/cum/so-2/1999", "/cum/so-2/2023/v2", "/cum/so-9/2023", "/cum/so-2/2024.json")) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void haveAPictureForWhoeverSharesThem() throws IOException {
        assertThat(body("/cum/so-2/2023"))
                .contains("property=\"og:image\" content=\"http://localhost/cum/so-2/2023/v1.png\"");

        var card = mvc.get().uri("/cum/so-2/2023/v1.png").exchange();

        assertThat(card).hasStatusOk().hasContentType("image/png");
        var picture = ImageIO.read(new ByteArrayInputStream(card.getResponse().getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    @Test
    void speakEnglishToo() {
        assertThat(body("/cum/so-2/2023?lang=en"))
                .contains("Emulation results of 2023", "129.43%", "An Phú District came first", "billion dong");
        assertThat(body("/don-vi/tri-ton?lang=en"))
                .contains(
                        "<title>Tri Tôn District – Emulation in An Giang</title>",
                        "<h1>Tri Tôn District</h1>",
                        "In Vietnamese: <span lang=\"vi\">huyện Tri Tôn</span>");
        assertThat(body("/cum/so-2?lang=en"))
                .contains(
                        "<h1>Emulation Cluster 2</h1>",
                        "<span lang=\"vi\">Cụm Thi đua số 2</span>",
                        ">Chợ Mới District</a>");
        for (var words : List.of("tri ton district", "huyện Tri Tôn")) {
            assertThat(body("/tim-kiem?lang=en&q=" + words)).contains(">Tri Tôn District</a>");
        }
    }

    @Test
    void nameUnitsAndClustersInVietnameseToReadersOfIt() {
        assertThat(body("/don-vi/tri-ton"))
                .contains("<h1>Huyện Tri Tôn</h1>")
                .doesNotContain("Tri Tôn District", "Tên tiếng Việt");
        assertThat(body("/cum/so-2")).contains("<h1>Cụm Thi đua số 2</h1>").doesNotContain("Tên tiếng Việt");
    }

    @Test
    void tellWhatACorrectionDidToAwardsAndLeadUnits() {
        publications.correctHonours(2022, "Thu hồi cờ thi đua");

        for (var path : List.of("/cum/so-2/2022", "/cum/so-2/2022/dinh-chinh")) {
            assertThat(body(path))
                    .contains(
                            "Khen thưởng được sửa",
                            "Chợ Mới, Cờ thi đua của UBND tỉnh",
                            "Đã khen thưởng, Quyết định MH-01/2023, ngày 15/03/2023",
                            "Đã thu hồi, Quyết định MH-01/2023",
                            "Cụm trưởng, cụm phó được sửa",
                            "Cụm phó, năm 2023",
                            "Không có số liệu nào thay đổi.")
                    .doesNotContain("??");
        }
        assertThat(body("/cum/so-2/2022/dinh-chinh?lang=en"))
                .contains("Corrected commendations", "Revoked", "Corrected leadership", "Deputy lead, 2023")
                .doesNotContain("??");
        assertThat(body("/feed.atom"))
                .contains("Thu hồi cờ thi đua. Nội dung thay đổi: 1 mục khen thưởng, 1 chức danh cụm trưởng, cụm phó.");
        assertThat(body("/api/v1/years/so-2/2022/changes"))
                .contains("\"awards\":[{\"after\":", "\"status\":\"REVOKED\"", "\"seats\":[{\"before\":");
    }

    private Map<String, Integer> crawl(String start) {
        var statuses = new TreeMap<String, Integer>();
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (statuses.containsKey(path)) {
                continue;
            }
            var exchange = mvc.get().uri(path.replace("&amp;", "&")).exchange();
            statuses.put(path, exchange.getResponse().getStatus());
            var type = exchange.getResponse().getContentType();
            if (type != null && type.startsWith("text/html")) {
                LINK.matcher(POSTED.matcher(text(exchange)).replaceAll(""))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.startsWith(TO_THE_PROVIDER))
                        .forEach(waiting::add);
            }
        }
        return new LinkedHashMap<>(statuses);
    }

    private String body(String path) {
        var exchange = mvc.get().uri(path).exchange();
        assertThat(exchange).as(path).hasStatusOk();
        return text(exchange);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
