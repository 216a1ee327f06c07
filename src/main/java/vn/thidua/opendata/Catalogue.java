package vn.thidua.opendata;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thidua.publications.Outline;
import vn.thidua.publications.PublicRegister;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.Snapshot;
import vn.thidua.publications.Words;

/** What published years speak of, each thing once under its newest name: clusters, units, indicators, commendations, terms. */
@Service
public class Catalogue {

    private final PublishedYears years;
    private final PublicRegister register;

    Catalogue(PublishedYears years, PublicRegister register) {
        this.years = years;
        this.register = register;
    }

    /** A cluster or block, with its published years and the members of the last of them. */
    public record ClusterItem(
            String id,
            Words name,
            String kind,
            String province,
            @Nullable String decidedBy,
            List<Year> years,
            List<String> members) {}

    /** A unit, with the clusters and years in which it took part. */
    public record UnitItem(
            String id,
            String name,
            String fullName,
            String type,
            @Nullable String officialCode,
            List<String> clusters,
            List<Year> years) {}

    /** A unit with its time, its predecessors and its successors. */
    public record UnitDetail(
            UnitItem unit,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<PublicRegister.Heir> predecessors,
            List<PublicRegister.Heir> successors) {}

    /** An indicator by its newest definition. */
    public record IndicatorItem(
            String code,
            Words name,
            String unitOfMeasure,
            String direction,
            int decimals,
            boolean summed,
            @Nullable String scope,
            @Nullable String sourceAgency) {}

    /** A commendation with the year that tells of it. */
    public record AwardItem(
            String cluster,
            Year year,
            String unit,
            String unitName,
            String type,
            String status,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            boolean illustrative,
            @Nullable String note) {}

    /** A seat in a cluster's year: role LEAD or DEPUTY. */
    public record TermItem(
            String cluster,
            Year year,
            String role,
            String unit,
            String unitName,
            String method,
            @Nullable String document) {}

    /** In the order of their keys. */
    public List<ClusterItem> clusters() {
        return years.view("cluster items", Catalogue::clusters);
    }

    private static List<ClusterItem> clusters(List<PublishedYear> all) {
        var byCluster = new TreeMap<String, TreeSet<Year>>();
        var newest = new TreeMap<String, Outline>();
        for (var year : all) {
            var cluster = year.edition().cluster();
            byCluster
                    .computeIfAbsent(cluster, id -> new TreeSet<>())
                    .add(year.edition().year());
            newest.put(cluster, year.outline());
        }
        return newest.values().stream()
                .map(outline -> cluster(
                        outline,
                        byCluster.getOrDefault(outline.cluster().id(), new TreeSet<>()).stream()
                                .toList()))
                .toList();
    }

    private static ClusterItem cluster(Outline outline, List<Year> published) {
        var cluster = outline.cluster();
        return new ClusterItem(
                cluster.id(),
                cluster.name(),
                cluster.kind(),
                cluster.province(),
                cluster.decidedBy(),
                published,
                outline.members().stream().map(Snapshot.Member::id).toList());
    }

    /** In the order of their keys. */
    public List<UnitItem> units() {
        return years.view("unit items", Catalogue::units);
    }

    private static List<UnitItem> units(List<PublishedYear> all) {
        var newest = new TreeMap<String, Snapshot.Member>();
        var clusters = new TreeMap<String, TreeSet<String>>();
        var took = new TreeMap<String, TreeSet<Year>>();
        for (var year : inOrder(all)) {
            for (var member : year.outline().members()) {
                newest.put(member.id(), member);
                clusters.computeIfAbsent(member.id(), id -> new TreeSet<>())
                        .add(year.edition().cluster());
                took.computeIfAbsent(member.id(), id -> new TreeSet<>())
                        .add(year.edition().year());
            }
        }
        return newest.values().stream()
                .map(member -> new UnitItem(
                        member.id(),
                        member.name(),
                        member.fullName(),
                        member.type(),
                        member.officialCode(),
                        clusters.getOrDefault(member.id(), new TreeSet<>()).stream()
                                .toList(),
                        took.getOrDefault(member.id(), new TreeSet<>()).stream().toList()))
                .toList();
    }

    public UnitDetail detail(UnitItem unit) {
        return register.fate(unit.id())
                .map(fate ->
                        new UnitDetail(unit, fate.validFrom(), fate.validTo(), fate.predecessors(), fate.successors()))
                .orElseGet(() -> new UnitDetail(unit, null, null, List.of(), List.of()));
    }

    /** In the order of the scoring tables that read them. */
    public List<IndicatorItem> indicators() {
        return years.view("indicator items", Catalogue::indicators);
    }

    private static List<IndicatorItem> indicators(List<PublishedYear> all) {
        var newest = new LinkedHashMap<String, Snapshot.Indicator>();
        inOrder(all).forEach(year -> year.outline().indicators().forEach(each -> newest.put(each.code(), each)));
        return newest.values().stream()
                .map(each -> new IndicatorItem(
                        each.code(),
                        each.name(),
                        each.unitOfMeasure(),
                        each.lowerIsBetter() ? "LOWER_BETTER" : "HIGHER_BETTER",
                        each.decimals(),
                        each.summed(),
                        each.scope(),
                        each.sourceAgency()))
                .toList();
    }

    /** The latest year first. */
    public List<AwardItem> awards() {
        return years.view(
                "award items",
                all -> newestFirst(all).stream()
                        .flatMap(year -> year.outline().awards().stream().map(award -> award(year, award)))
                        .toList());
    }

    private static AwardItem award(PublishedYear year, Snapshot.Award award) {
        return new AwardItem(
                year.edition().cluster(),
                year.edition().year(),
                award.unit(),
                year.outline()
                        .member(award.unit())
                        .map(Snapshot.Member::fullName)
                        .orElse(award.unit()),
                award.type(),
                award.status(),
                award.decisionNumber(),
                award.decisionDate(),
                award.illustrative(),
                award.note());
    }

    /** The latest year first; where two publications tell of one seat, the later year counts. */
    public List<TermItem> terms() {
        return years.view("term items", Catalogue::terms);
    }

    private static List<TermItem> terms(List<PublishedYear> all) {
        var terms = new LinkedHashMap<String, TermItem>();
        for (var published : newestFirst(all)) {
            var cluster = published.edition().cluster();
            for (var seat : published.outline().leadership()) {
                terms.putIfAbsent(
                        cluster + "/" + seat.year() + "/" + seat.role(),
                        new TermItem(
                                cluster,
                                seat.year(),
                                seat.role(),
                                seat.unit(),
                                seat.fullName(),
                                seat.method(),
                                seat.document()));
            }
        }
        return terms.values().stream()
                .sorted(Comparator.comparing(TermItem::year).reversed())
                .toList();
    }

    private static List<PublishedYear> inOrder(List<PublishedYear> all) {
        return all.stream()
                .sorted(Comparator.comparing(year -> year.edition().year()))
                .toList();
    }

    private static List<PublishedYear> newestFirst(List<PublishedYear> all) {
        return all.stream()
                .sorted(Comparator.comparing(
                                (PublishedYear year) -> year.edition().year())
                        .reversed())
                .toList();
    }
}
