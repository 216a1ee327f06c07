package vn.thidua.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Total;

/** One indicator: its newest definition, and all units of each cluster over the years. */
record IndicatorPage(Indicator indicator, Paged<Part> clusters) {

    /** Clusters of a province may be many; each has a chart and two tables. */
    private static final int CLUSTERS_ON_A_PAGE = 1;

    private static final int MOST_YEARS = 10;

    /** The indicator in one cluster. */
    record Part(
            Snapshot.Cluster cluster,
            List<PublishedYear> years,
            List<Row> rows,
            List<@Nullable Total> totals,
            IndicatorTable newest) {

        public SmallMultiples multiples() {
            return SmallMultiples.of(
                    years.stream().map(year -> year.edition().year()).toList(), rows);
        }

        public PublishedYear last() {
            return years.get(years.size() - 1);
        }
    }

    /** One unit, a result a year. */
    record Row(Member member, List<@Nullable Result> results) {}

    /** The latest years of a cluster that measure an indicator. */
    static List<PublishedYear> measuring(String code, List<PublishedYear> cluster) {
        var measuring = cluster.stream()
                .filter(year -> year.outline().indicator(code).isPresent())
                .toList();
        return measuring.subList(Math.max(0, measuring.size() - MOST_YEARS), measuring.size());
    }

    /** @param clusters the years of each cluster that measure the indicator */
    static IndicatorPage of(Indicator indicator, List<List<PublishedYear>> clusters, int page) {
        var shown = Paged.of(clusters, page, CLUSTERS_ON_A_PAGE);
        return new IndicatorPage(
                indicator,
                new Paged<>(
                        shown.items().stream()
                                .map(years -> part(indicator.code(), years))
                                .toList(),
                        shown.page(),
                        shown.pages(),
                        shown.total()));
    }

    private static Part part(String code, List<PublishedYear> years) {
        var members = new LinkedHashMap<String, Member>();
        years.forEach(year -> year.snapshot().members().forEach(member -> members.put(member.id(), member)));
        var totals = new ArrayList<@Nullable Total>();
        years.forEach(year -> totals.add(year.snapshot().total(code).orElse(null)));
        var last = years.get(years.size() - 1).snapshot();
        return new Part(
                last.cluster(),
                years,
                members.values().stream()
                        .map(member -> {
                            var results = new ArrayList<@Nullable Result>();
                            years.forEach(year -> results.add(
                                    year.snapshot().result(member.id(), code).orElse(null)));
                            return new Row(member, results);
                        })
                        .toList(),
                totals,
                IndicatorTable.of(last, last.indicator(code).orElseThrow()));
    }
}
