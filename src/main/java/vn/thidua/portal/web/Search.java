package vn.thidua.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.publications.Anchors;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;

/**
 * Finds public pages by words. What is typed without marks finds what has marks; what is typed with marks finds what is written
 * with the same marks first. Every word has to occur.
 */
@Component
class Search {

    private static final int MOST_HITS = 50;

    private final Archive archive;
    private final PublishedYears years;
    private final PublicWords words;

    Search(Archive archive, PublishedYears years, PublicWords words) {
        this.archive = archive;
        this.years = years;
        this.words = words;
    }

    /**
     * A page that was found.
     *
     * @param kind unit, year, cluster, indicator, method or document
     * @param unmarked all its words, as they are compared
     * @param address the words of its address
     */
    record Hit(String kind, String title, String note, String path, String unmarked, Set<String> address) {

        /** @param vietnamese what the page is called by those who search in Vietnamese on English pages */
        static Hit of(String kind, String title, String vietnamese, String note, String path) {
            return new Hit(
                    kind,
                    title,
                    note,
                    path,
                    Anchors.unmarked(title + " " + vietnamese + " " + note + " " + path),
                    Set.copyOf(Arrays.asList(Anchors.slug(path).split("-"))));
        }
    }

    List<Hit> find(String query, Locale locale) {
        var words = List.of(Anchors.unmarked(query.strip()).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var typed = query.strip().toLowerCase(Locale.ROOT);
        return everything(locale).stream()
                .filter(hit -> words.stream().allMatch(hit.unmarked()::contains))
                .sorted(Comparator.comparing((Hit hit) ->
                                !hit.title().toLowerCase(Locale.ROOT).contains(typed))
                        .thenComparing(hit -> !hit.unmarked().startsWith(words.get(0))))
                .limit(MOST_HITS)
                .toList();
    }

    /** Every public page that has a name. */
    List<Hit> everything(Locale locale) {
        return years.view("pages in " + locale.getLanguage(), all -> collect(locale));
    }

    private List<Hit> collect(Locale locale) {
        var pages = new ArrayList<Hit>();
        for (var unit : archive.rows(archive.units())) {
            pages.add(Hit.of(
                    "unit",
                    words.fullName(unit.member(), locale),
                    unit.member().fullName(),
                    unit.last().outline().cluster().name().in(locale),
                    "/don-vi/" + unit.member().id()));
        }
        for (var years : archive.byCluster()) {
            var row = ClusterPage.row(years);
            var name = row.cluster().name().in(locale);
            var vietnamese = row.cluster().name().vi();
            pages.add(Hit.of(
                    "cluster",
                    name,
                    vietnamese,
                    String.join(", ", row.memberNames()),
                    "/cum/" + row.cluster().id()));
            newestFirst(years)
                    .forEach(year -> pages.add(Hit.of(
                            "year",
                            name + ", " + year.edition().year(),
                            vietnamese,
                            "",
                            year.edition().path())));
        }
        archive.indicators()
                .forEach(indicator -> pages.add(Hit.of(
                        "indicator",
                        indicator.name().in(locale),
                        indicator.name().vi(),
                        indicator.scope() == null ? "" : indicator.scope(),
                        "/chi-tieu/" + indicator.code())));
        archive.methods()
                .forEach(page -> pages.add(Hit.of(
                        "method",
                        page.table().name().in(locale),
                        page.table().name().vi(),
                        page.table().code(),
                        "/bang-diem/" + page.table().code() + "/v"
                                + page.table().version())));
        archive.documents()
                .forEach(document ->
                        pages.add(Hit.of("document", document.document(), "", document.title(), document.path())));
        return pages;
    }

    private static List<PublishedYear> newestFirst(List<PublishedYear> years) {
        var newestFirst = new ArrayList<>(years);
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
