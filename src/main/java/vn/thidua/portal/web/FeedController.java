package vn.thidua.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thidua.publications.Paragraph;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;

/** What machines subscribe to and crawl: the feed of publications and corrections, the map of the site, the rules for crawlers. */
@Controller
class FeedController {

    private static final int MOST_ENTRIES = 50;
    private static final List<String> STAFF = List.of(
            "/viec-can-lam",
            "/nhap-lieu",
            "/kiem-tra-cheo",
            "/tham-dinh",
            "/xep-hang",
            "/cong-bo",
            "/quan-tri",
            "/dang-nhap",
            "/tim-kiem");

    private final PublishedYears years;
    private final Archive archive;
    private final Site site;
    private final MessageSource messages;
    private final PublicWords words;

    FeedController(PublishedYears years, Archive archive, Site site, MessageSource messages, PublicWords words) {
        this.years = years;
        this.archive = archive;
        this.site = site;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping(path = "/feed.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @ResponseBody
    String feed(Locale locale) {
        var entries = years.everyEdition().stream()
                .limit(MOST_ENTRIES)
                .map(years::open)
                .toList();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(locale.getLanguage())
                .append("\">\n");
        element(xml, "id", site.url("/feed.atom"));
        element(xml, "title", text("portal.feed.title", locale));
        element(
                xml,
                "updated",
                entries.isEmpty()
                        ? "1970-01-01T00:00:00Z"
                        : entries.get(0).edition().publishedAt().toString());
        xml.append("<link rel=\"self\" href=\"")
                .append(escaped(site.url("/feed.atom")))
                .append("\"/>\n");
        xml.append("<link href=\"").append(escaped(site.url("/"))).append("\"/>\n");
        entries.forEach(entry -> entry(xml, entry, locale));
        return xml.append("</feed>\n").toString();
    }

    private void entry(StringBuilder xml, PublishedYear entry, Locale locale) {
        var edition = entry.edition();
        var address = site.url(edition.path() + "/v" + edition.version());
        var name = entry.outline().cluster().name().in(locale);
        xml.append("<entry>\n");
        element(xml, "id", address);
        element(
                xml,
                "title",
                text(
                        edition.version() == 1 ? "portal.feed.entry" : "portal.feed.correction",
                        locale,
                        name,
                        edition.year(),
                        edition.version()));
        element(xml, "updated", edition.publishedAt().toString());
        element(xml, "summary", summary(entry, locale));
        xml.append("<author><name>")
                .append(escaped(entry.outline().cluster().province()))
                .append("</name></author>\n");
        xml.append("<link href=\"").append(escaped(address)).append("\"/>\n</entry>\n");
    }

    private String summary(PublishedYear entry, Locale locale) {
        var reason = entry.edition().reason();
        var correction = entry.correction();
        if (reason == null) {
            return lede(entry, locale);
        }
        return correction == null ? reason : words.correction(reason, correction);
    }

    private static String lede(PublishedYear entry, Locale locale) {
        var summary = entry.snapshot().summary();
        return Optional.of("en".equals(locale.getLanguage()) ? summary.en() : summary.vi())
                .flatMap(paragraphs -> paragraphs.stream().findFirst())
                .map(Paragraph::text)
                .orElse("");
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String sitemap() {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        paths().forEach(path -> {
            xml.append("<url>");
            xml.append("<loc>").append(escaped(site.url(path))).append("</loc></url>\n");
        });
        return xml.append("</urlset>\n").toString();
    }

    private List<String> paths() {
        var paths = new ArrayList<>(List.of(
                "/",
                "/cum",
                "/don-vi",
                "/chi-tieu",
                "/bang-diem",
                "/luan-phien",
                "/khen-thuong",
                "/van-ban",
                "/lich-cong-bo",
                "/du-lieu",
                "/kiem-chung",
                "/gioi-thieu",
                "/tro-nang"));
        for (var cluster : archive.byCluster()) {
            paths.add("/cum/" + cluster.get(0).edition().cluster());
            for (var year : cluster) {
                paths.add(year.edition().path());
                if (year.edition().version() > 1) {
                    paths.add(year.edition().path() + "/dinh-chinh");
                }
                if (year.outline().disclosure().showsCriteria()) {
                    year.outline()
                            .standings()
                            .forEach(standing -> paths.add(year.edition().path() + "/diem/" + standing.unit()));
                }
            }
        }
        archive.units().forEach(unit -> paths.add("/don-vi/" + unit.id()));
        archive.indicators().forEach(indicator -> paths.add("/chi-tieu/" + indicator.code()));
        archive.methods()
                .forEach(page -> paths.add("/bang-diem/" + page.table().code() + "/v"
                        + page.table().version()));
        return paths;
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String robots() {
        var rules = new StringBuilder("User-agent: *\n");
        STAFF.forEach(path -> rules.append("Disallow: ").append(path).append("\n"));
        return rules.append("Sitemap: ")
                .append(site.url("/sitemap.xml"))
                .append("\n")
                .toString();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(
                key, Arrays.stream(arguments).map(String::valueOf).toArray(), locale);
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append("<")
                .append(name)
                .append(">")
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
