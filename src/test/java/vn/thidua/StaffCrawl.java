package vn.thidua;

import static vn.thidua.accounts.SampleActors.signedIn;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.unbescape.html.HtmlEscape;
import vn.thidua.Template.Element;
import vn.thidua.accounts.Actor;

/**
 * Follows the links of somebody's pages, a few clicks deep. Of pages that look alike, such as one for each unit and year, only
 * a few are opened, the first and the last that a page leads to.
 */
final class StaffCrawl {

    private static final int DEPTH = 4;
    private static final int OF_A_KIND = 3;
    /** The last one asks how somebody signed in, and nobody does here. */
    private static final Pattern LEFT_ALONE = Pattern.compile(".*[?&]lang=.*|/error.*|/tai-khoan/xac-thuc");

    private static final Pattern PUBLIC = Pattern.compile(
            "/|/(cum|don-vi|chi-tieu|bang-diem|luan-phien|khen-thuong|van-ban|tim-kiem|du-lieu|api|v3|kiem-chung)([/?].*)?");
    private static final Pattern NAME = Pattern.compile(
            "(?<=[/=.])([0-9]+|[0-9a-f-]{36}|[A-Z0-9_]{3,}|[IVX]+(\\.[0-9a-z]+)*|(an-phu|chau-phu|cho-moi|tri-ton|phu-tan|chau-thanh)(\\.lanhdao)?)(?=[/?&.@]|$)");

    private final MockMvcTester mvc;
    private final Actor reader;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    /** A page as its reader got it. */
    record Page(String address, String from, int status, String body) {

        boolean isHtml() {
            return !body.isEmpty();
        }

        List<Element> elements() {
            return Template.of(Path.of("page"), body).elements();
        }
    }

    private record Step(String address, String from, int depth) {}

    StaffCrawl(MockMvcTester mvc, Actor reader) {
        this.mvc = mvc;
        this.reader = reader;
    }

    List<Page> from(String start) {
        var next = new ArrayDeque<Step>(List.of(new Step(start, "", 0)));
        while (!next.isEmpty()) {
            var step = next.remove();
            if (pages.containsKey(step.address())) {
                continue;
            }
            var page = open(step);
            pages.put(step.address(), page);
            if (page.status() == 200 && page.isHtml() && step.depth() < DEPTH && !isPublic(step.address())) {
                worthwhile(links(page)).forEach(link -> next.add(new Step(link, page.address(), step.depth() + 1)));
            }
        }
        return new ArrayList<>(pages.values());
    }

    private Page open(Step step) {
        var answer = mvc.get()
                .uri(URI.create(step.address()))
                .with(signedIn(reader))
                .exchange()
                .getResponse();
        var type = Objects.requireNonNullElse(answer.getContentType(), "");
        var body =
                type.startsWith("text/html") ? new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8) : "";
        return new Page(step.address(), step.from(), answer.getStatus(), body.strip());
    }

    private static Set<String> links(Page page) {
        var links = new LinkedHashSet<String>();
        for (var element : page.elements()) {
            var address = HtmlEscape.unescapeHtml(element.value("href")).replaceFirst("#.*", "");
            if (element.name().equals("a") && address.startsWith("/")) {
                links.add(address);
            } else if (element.name().equals("a") && address.startsWith("?")) {
                links.add(page.address().replaceFirst("\\?.*", "") + address);
            }
        }
        return links;
    }

    /** The first and the last of each kind, as long as not enough of that kind were opened. */
    private List<String> worthwhile(Set<String> links) {
        var alike = new LinkedHashMap<String, List<String>>();
        links.stream()
                .filter(link -> !LEFT_ALONE.matcher(link).matches() && !pages.containsKey(link))
                .forEach(link -> alike.computeIfAbsent(kind(link), kind -> new ArrayList<>())
                        .add(link));
        var chosen = new ArrayList<String>();
        alike.forEach((kind, each) -> new LinkedHashSet<>(List.of(0, each.size() - 1)).forEach(at -> {
            if (kinds.merge(kind, 1, Integer::sum) <= (isPublic(kind) ? 1 : OF_A_KIND)) {
                chosen.add(each.get(at));
            }
        }));
        return chosen;
    }

    private static boolean isPublic(String address) {
        return PUBLIC.matcher(address).matches();
    }

    /** {@code /nhap-lieu/so-2/2023/an-phu} and {@code /nhap-lieu/so-2/2022/tri-ton} are of a kind. */
    private static String kind(String address) {
        return NAME.matcher(address).replaceAll("_");
    }
}
