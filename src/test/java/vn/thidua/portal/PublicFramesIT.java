package vn.thidua.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xml.sax.InputSource;
import vn.thidua.PortalTest;
import vn.thidua.publications.SamplePublications;

/** What stands around the content of every public page: where it is, what it is called, how it is passed on and cited. */
@PortalTest
@Import(SamplePublications.class)
class PublicFramesIT {

    private static final String SITE = "http://localhost";
    private static final Pattern SECTION = Pattern.compile("<section.*?</section>", Pattern.DOTALL);
    private static final String CHART = "<figure class=\"chart";

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
    void areMappedForCrawlers() throws Exception {
        assertThat(pages())
                .doesNotHaveDuplicates()
                .contains(
                        "/",
                        "/cum/so-2/2023",
                        "/cum/so-2/2021/diem/tri-ton",
                        "/don-vi/an-phu",
                        "/chi-tieu/JOBS",
                        "/kiem-chung")
                .noneMatch(page -> page.matches("/cum/.*/(2024.*|v\\d+)|/(dang-nhap|quan-tri|cong-bo|nhap-lieu).*"));
        assertThat(body("/robots.txt"))
                .contains("Disallow: /nhap-lieu", "Disallow: /quan-tri", "Sitemap: " + SITE + "/sitemap.xml");
    }

    @Test
    void sayWhereAPageIsAndWhatItIsCalled() throws Exception {
        for (var page : pages()) {
            var body = body(page);

            assertThat(body).as(page).containsOnlyOnce("<h1").containsPattern("<title>[^<]+ – [^<]+</title>");
            assertThat(body)
                    .as(page)
                    .contains("<link rel=\"canonical\" href=\"" + SITE + page + "\">")
                    .contains("property=\"og:url\" content=\"" + SITE + page + "\"")
                    .containsPattern("name=\"description\" content=\"[^\"]{10,}")
                    .containsPattern("property=\"og:title\" content=\"[^\"]+\"")
                    .containsPattern("property=\"og:description\" content=\"[^\"]{10,}");
            if (!page.equals("/")) {
                assertThat(body).as(page).contains("<nav class=\"crumbs\"").containsPattern("aria-current=\"page\"");
            }
        }
    }

    @Test
    void letEveryPageBePassedOnPrintedAndCited() throws Exception {
        for (var page : pages()) {
            var body = body(page);

            assertThat(body)
                    .as(page)
                    .containsPattern("href=\"mailto:\\?subject=[^\"&]+&amp;body=" + Pattern.quote(SITE + page) + "\"")
                    .contains("data-address=\"" + SITE + page + "\"", "data-print");
            if (!page.equals("/")) {
                assertThat(body).as(page).contains("Trích dẫn");
            }
        }
    }

    /** A drawing is never the only carrier: the section that has it has its figures too, and says what it shows. */
    @Test
    void setASentenceAndATableBesideEveryDrawing() throws Exception {
        var drawings = new ArrayList<String>();
        for (var page : pages()) {
            SECTION.matcher(body(page))
                    .results()
                    .map(found -> found.group())
                    .filter(section -> section.contains(CHART))
                    .forEach(section -> {
                        drawings.add(page);
                        assertThat(section).as(page).containsAnyOf("class=\"reading", "<dt>Công thức</dt>");
                        assertThat(section).as(page).containsAnyOf("<table", "class=\"pairs\"");
                    });
        }

        assertThat(drawings).contains("/cum/so-2", "/cum/so-2/2023", "/chi-tieu/BUDGET_REVENUE");
    }

    @Test
    void helpWhoeverMistypedAnAddressAndSayNothingOfYearsToCome() {
        assertThat(mvc.get().uri("/don-vi/huyen-an-phu"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("href=\"/don-vi/an-phu\"", "action=\"/tim-kiem\"", "content=\"noindex\"");
        assertThat(mvc.get().uri("/cum/so-2/2024"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("href=\"/cum/so-2\"")
                .doesNotContain("href=\"/cum/so-2/2024\"");
    }

    /** Every address of the map of the site, without the site. */
    private List<String> pages() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var places = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(body("/sitemap.xml"))))
                .getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        return IntStream.range(0, places.getLength())
                .mapToObj(at -> places.item(at).getTextContent())
                .map(place -> place.substring(SITE.length()))
                .toList();
    }

    private String body(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
