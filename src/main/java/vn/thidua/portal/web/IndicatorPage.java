package vn.thidua.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Total;

/** One indicator: its newest definition, and all units of each cluster over the years. */
record IndicatorPage(Indicator indicator, List<Part> clusters) {

    /** The indicator in one cluster. */
    record Part(
            Snapshot.Cluster cluster,
            List<PublishedYear> years,
            List<Row> rows,
            List<@Nullable Total> totals,
            IndicatorTable newest) {

        public PublishedYear last() {
            return years.get(years.size() - 1);
        }
    }

    /** One unit, a result a year. */
    record Row(Member member, List<@Nullable Result> results) {}

    /** @param clusters the published years of each cluster */
    static Optional<IndicatorPage> of(String code, List<List<PublishedYear>> clusters) {
        var parts = clusters.stream()
                .map(years -> years.stream()
                        .filter(year -> year.snapshot().indicator(code).isPresent())
                        .toList())
                .filter(years -> !years.isEmpty())
                .map(years -> part(code, years))
                .toList();
        return parts.stream()
                .map(part -> part.newest().indicator())
                .reduce((first, second) -> second)
                .map(indicator -> new IndicatorPage(indicator, parts));
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
