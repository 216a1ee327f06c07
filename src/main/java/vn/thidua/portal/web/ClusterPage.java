package vn.thidua.portal.web;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.publications.Edition;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Snapshot.Seat;

/** One cluster over its published years, under its name of the last of them. */
record ClusterPage(List<PublishedYear> years, RankHistory history, List<Term> terms) {

    /** Who led the cluster in a year. */
    record Term(
            Snapshot.Cluster cluster,
            Year year,
            @Nullable Seat lead,
            @Nullable Seat deputy) {}

    /** A cluster in a list. */
    record Row(
            Snapshot.Cluster cluster,
            List<String> memberNames,
            @Nullable Seat lead,
            Edition edition) {}

    /** @param years at least one, from the first to the last */
    static ClusterPage of(List<PublishedYear> years) {
        return new ClusterPage(years, RankHistory.of(years), terms(years));
    }

    /** The terms that published years tell of; what a later year says of a term counts. */
    static List<Term> terms(List<PublishedYear> years) {
        var terms = new TreeMap<Year, Term>(Comparator.reverseOrder());
        for (var published : years) {
            var outline = published.outline();
            outline.leadership().stream()
                    .map(Seat::year)
                    .distinct()
                    .forEach(year -> terms.put(
                            year,
                            new Term(
                                    outline.cluster(),
                                    year,
                                    outline.seat(year, "LEAD").orElse(null),
                                    outline.seat(year, "DEPUTY").orElse(null))));
        }
        return List.copyOf(terms.values());
    }

    public PublishedYear last() {
        return years.get(years.size() - 1);
    }

    public Snapshot.Cluster cluster() {
        return last().outline().cluster();
    }

    public List<Snapshot.Member> members() {
        return last().outline().members();
    }

    public List<String> memberNames() {
        return memberNames(last());
    }

    public List<PublishedYear> newestFirst() {
        var newestFirst = new ArrayList<>(years);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** A cluster as a row of a list, which needs no more than its last year and who leads it. */
    static Row row(List<PublishedYear> years) {
        var last = years.get(years.size() - 1);
        return new Row(
                last.outline().cluster(),
                memberNames(last),
                terms(years).stream()
                        .map(Term::lead)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                last.edition());
    }

    private static List<String> memberNames(PublishedYear year) {
        return year.outline().members().stream().map(Snapshot.Member::name).toList();
    }
}
