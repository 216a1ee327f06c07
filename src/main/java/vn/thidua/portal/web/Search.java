package vn.thidua.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thidua.publications.Anchors;

/**
 * Finds public pages by words. What is typed without marks finds what has marks; what is typed with marks finds what is written
 * with the same marks first. Every word has to occur.
 */
@Component
class Search {

    private static final int MOST_HITS = 50;

    private final Archive archive;

    Search(Archive archive) {
        this.archive = archive;
    }

    /**
     * A page that was found.
     *
     * @param kind unit, year, cluster, indicator, method or document
     */
    record Hit(String kind, String title, String note, String path) {}

    List<Hit> find(String query, Locale locale) {
        var words = List.of(Anchors.unmarked(query.strip()).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var typed = query.strip().toLowerCase(Locale.ROOT);
        return everything(locale).stream()
                .filter(hit -> words.stream().allMatch(word -> contains(hit, word)))
                .sorted(Comparator.comparing((Hit hit) ->
                                !hit.title().toLowerCase(Locale.ROOT).contains(typed))
                        .thenComparing(hit -> !Anchors.unmarked(hit.title()).startsWith(words.get(0))))
                .limit(MOST_HITS)
                .toList();
    }

    private static boolean contains(Hit hit, String word) {
        return Anchors.unmarked(hit.title() + " " + hit.note() + " " + hit.path())
                .contains(word);
    }

    /** Every public page that has a name. */
    List<Hit> everything(Locale locale) {
        var pages = new ArrayList<Hit>();
        for (var unit : archive.units()) {
            pages.add(new Hit(
                    "unit",
                    unit.member().fullName(),
                    unit.last().snapshot().cluster().name().in(locale),
                    "/don-vi/" + unit.member().id()));
        }
        for (var cluster : archive.clusters()) {
            var name = cluster.cluster().name().in(locale);
            pages.add(new Hit(
                    "cluster",
                    name,
                    String.join(", ", cluster.memberNames()),
                    "/cum/" + cluster.cluster().id()));
            cluster.newestFirst()
                    .forEach(year -> pages.add(new Hit(
                            "year",
                            name + ", " + year.edition().year(),
                            "",
                            year.edition().path())));
        }
        archive.indicators()
                .forEach(indicator -> pages.add(new Hit(
                        "indicator",
                        indicator.name().in(locale),
                        indicator.scope() == null ? "" : indicator.scope(),
                        "/chi-tieu/" + indicator.code())));
        archive.methods()
                .forEach(page -> pages.add(new Hit(
                        "method",
                        page.method().name().in(locale),
                        page.method().code(),
                        "/bang-diem/" + page.method().code() + "/v"
                                + page.method().version())));
        archive.documents()
                .forEach(document ->
                        pages.add(new Hit("document", document.document(), document.title(), document.path())));
        return pages;
    }
}
