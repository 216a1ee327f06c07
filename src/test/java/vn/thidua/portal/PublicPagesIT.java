package vn.thidua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
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

    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"");
    private static final Pattern CANONICAL = Pattern.compile("<link rel=\"(canonical)\" href=\"([^\"]+)\"");

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
    void nameTheirOtherLanguageInBoth() {
        for (var path :
                List.of("/", "/cum", "/cum/so-2", "/cum/so-2/2023", "/don-vi/tri-ton", "/chi-tieu", "/du-lieu")) {
            var vietnamese = body(path);
            var english = body(path + "?lang=en");

            assertThat(addresses(OTHER_LANGUAGE, vietnamese))
                    .as(path)
                    .containsOnlyKeys("vi", "en", "x-default")
                    .isEqualTo(addresses(OTHER_LANGUAGE, english));
            assertThat(addresses(CANONICAL, vietnamese))
                    .containsValue(addresses(OTHER_LANGUAGE, vietnamese).get("vi"));
            assertThat(addresses(CANONICAL, english))
                    .containsValue(addresses(OTHER_LANGUAGE, english).get("en"));
        }
    }

    private static Map<String, String> addresses(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    /** What schema.org's readers ask of a dataset. */
    @Test
    void describeTheirDataToMachines() {
        assertThat(body("/cum/so-2/2023"))
                .contains(
                        "itemtype=\"https://schema.org/Dataset\"",
                        "itemprop=\"name\"",
                        "itemprop=\"description\"",
                        "itemprop=\"license\"",
                        "itemprop=\"datePublished\"",
                        "itemprop=\"contentUrl\"",
                        "itemprop=\"encodingFormat\" content=\"text/csv\"");
    }

    /** RFC 4287: what a feed and each of its entries must have, once each. */
    @Test
    void areToldOfInAFeed() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(body("/feed.atom"))))
                .getDocumentElement();

        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        var entries = children(feed, "entry");
        assertThat(entries).hasSizeGreaterThanOrEqualTo(3);
        for (var part : Stream.concat(Stream.of(feed), entries.stream()).toList()) {
            for (var required : List.of("id", "title", "updated")) {
                assertThat(children(part, required)).as(required).hasSize(1);
            }
            assertThat(URI.create(children(part, "id").get(0).getTextContent()).isAbsolute())
                    .isTrue();
            assertThat(OffsetDateTime.parse(children(part, "updated").get(0).getTextContent()))
                    .isNotNull();
            assertThat(children(part, "link")).isNotEmpty();
        }
        assertThat(entries)
                .allSatisfy(entry -> assertThat(children(entry, "author"))
                        .hasSize(1)
                        .allSatisfy(
                                author -> assertThat(children(author, "name")).hasSize(1)));
        assertThat(entries.stream().map(entry -> children(entry, "id").get(0).getTextContent()))
                .doesNotHaveDuplicates();
        assertThat(children(feed, "link").stream().map(link -> link.getAttribute("rel")))
                .contains("self");
    }

    private static List<Element> children(Element parent, String name) {
        var all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
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
        assertThat(body("/sitemap.xml")).contains("/cum/so-2/2022/dinh-chinh<").doesNotContain("/2023/dinh-chinh");
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
