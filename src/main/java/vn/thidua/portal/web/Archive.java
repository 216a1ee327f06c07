package vn.thidua.portal.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.NotFound;
import vn.thidua.publications.Edition;
import vn.thidua.publications.Method;
import vn.thidua.publications.PublicRegister;
import vn.thidua.publications.PublicRegister.Fate;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.Snapshot.Award;
import vn.thidua.publications.Snapshot.Cluster;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.SignedPaper;
import vn.thidua.publications.Words;

/** Views across all published years: clusters, units, indicators, tables, commendations, documents. */
@Component
class Archive {

    private final PublishedYears years;
    private final PublicRegister register;

    Archive(PublishedYears years, PublicRegister register) {
        this.years = years;
        this.register = register;
    }

    /** A commendation with where it is told. */
    record AwardRow(Cluster cluster, Edition edition, Member member, Award award) {}

    /** A document that a published year rests on or reports. */
    record Document(String document, @Nullable LocalDate date, String title, String path, Words where) {}

    /** A scan of a signed document with the year that published it. */
    record PaperRow(Edition edition, Words where, SignedPaper paper) {

        public String path() {
            return "/van-ban/" + edition.cluster() + "/" + edition.year() + "/" + paper.key();
        }
    }

    /** The published years of each cluster, from the first to the last. */
    List<List<PublishedYear>> byCluster() {
        return years.view(
                "by cluster",
                all -> List.copyOf(all.stream()
                        .collect(Collectors.groupingBy(
                                year -> year.edition().cluster(), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                        .values()));
    }

    /** Clusters in the order of their keys. */
    List<ClusterPage.Row> clusters() {
        return years.view(
                "cluster rows",
                all -> byCluster().stream().map(ClusterPage::row).toList());
    }

    /** Who led which cluster, cluster by cluster, the latest year first. */
    List<ClusterPage.Term> terms() {
        return years.view(
                "terms",
                all -> byCluster().stream()
                        .flatMap(cluster -> ClusterPage.terms(cluster).stream())
                        .toList());
    }

    /** The published years of one cluster, from the first to the last. */
    List<PublishedYear> cluster(String id) {
        var published = years.of(id);
        if (published.isEmpty()) {
            throw new NotFound(id);
        }
        return published;
    }

    /** Every unit that took part in a published year, in the order of the Vietnamese alphabet. */
    List<Member> units() {
        return years.view(
                "units",
                all -> byName(byUnit().values().stream()
                        .map(memberships -> newest(memberships).member())));
    }

    Optional<UnitPage> unit(String id) {
        return Optional.ofNullable(byUnit().get(id))
                .map(memberships -> unit(memberships, register.fate(id).orElse(null)));
    }

    /** Units as rows of a list. */
    List<UnitPage> rows(List<Member> members) {
        var byUnit = byUnit();
        var fates = register.fates();
        return members.stream()
                .map(Member::id)
                .map(id -> unit(Objects.requireNonNull(byUnit.get(id)), fates.get(id)))
                .toList();
    }

    private static UnitPage unit(List<Membership> memberships, @Nullable Fate fate) {
        var member = newest(memberships).member();
        return new UnitPage(
                member,
                memberships.stream()
                        .map(Membership::year)
                        .sorted(Comparator.comparing(year -> year.edition().year()))
                        .toList(),
                fate,
                memberships.size());
    }

    /** A unit in one of its years. */
    private record Membership(PublishedYear year, Member member) {}

    private Map<String, List<Membership>> byUnit() {
        return years.view(
                "by unit",
                all -> all.stream()
                        .flatMap(year -> year.outline().members().stream().map(member -> new Membership(year, member)))
                        .collect(Collectors.groupingBy(
                                membership -> membership.member().id())));
    }

    private static Membership newest(List<Membership> memberships) {
        return memberships.stream()
                .max(Comparator.comparing(each -> each.year().edition().year()))
                .orElseThrow();
    }

    /** Every indicator of a published year under its newest name. */
    List<Indicator> indicators() {
        return years.view("indicators", all -> {
            var indicators = new LinkedHashMap<String, Indicator>();
            all.forEach(year -> year.outline().indicators().forEach(each -> indicators.put(each.code(), each)));
            return List.copyOf(indicators.values());
        });
    }

    /** Absent for an indicator that no published year measures. */
    Optional<IndicatorPage> indicator(String code, int page) {
        return indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .map(indicator -> IndicatorPage.of(
                        indicator,
                        years.view(
                                "measuring " + code,
                                all -> byCluster().stream()
                                        .map(cluster -> IndicatorPage.measuring(code, cluster))
                                        .filter(cluster -> !cluster.isEmpty())
                                        .toList()),
                        page));
    }

    /** Every scoring table that a published year used, the newest version of each first. */
    List<MethodPage> methods() {
        return years.view("methods", Archive::methods);
    }

    private static List<MethodPage> methods(List<PublishedYear> years) {
        Map<String, List<PublishedYear>> usedBy = years.stream()
                .collect(Collectors.groupingBy(
                        year -> year.outline().method().code() + "/"
                                + year.outline().method().version(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return usedBy.values().stream()
                .map(used -> new MethodPage(used.get(used.size() - 1).outline().method(), used))
                .sorted(Comparator.comparing((MethodPage page) -> page.table().code())
                        .thenComparingInt(page -> -page.table().version()))
                .toList();
    }

    /** The commendations of all published years, the latest first. */
    List<AwardRow> awards() {
        return years.view("awards", Archive::awards);
    }

    private static List<AwardRow> awards(List<PublishedYear> years) {
        return years.stream()
                .sorted(Comparator.comparing(
                                (PublishedYear year) -> year.edition().year())
                        .reversed())
                .flatMap(year -> year.outline().awards().stream()
                        .flatMap(award -> year.outline().member(award.unit()).stream()
                                .map(member -> new AwardRow(year.outline().cluster(), year.edition(), member, award))))
                .toList();
    }

    /** Decisions, legal bases, pacts and meetings, each once, the latest first. */
    List<Document> documents() {
        return years.view("documents", Archive::documents);
    }

    private static List<Document> documents(List<PublishedYear> years) {
        var documents = new LinkedHashMap<String, Document>();
        for (var year : years) {
            var outline = year.outline();
            var where = yearWords(year);
            var method = outline.method();
            var methodPath = "/bang-diem/" + method.code() + "/v" + method.version() + "#can-cu";
            method.legalBasis().forEach(basis -> put(documents, basis, methodPath, method.name()));
            var meeting = outline.meeting();
            if (meeting != null) {
                documents.put(
                        meeting.title(),
                        new Document(
                                meeting.title(),
                                meeting.heldOn(),
                                meeting.place(),
                                year.edition().path() + "#hoi-nghi",
                                where));
            }
            var pact = outline.pact();
            if (pact != null) {
                var path = year.edition().path() + "#hoi-nghi";
                pact.legalBasis().forEach(basis -> put(documents, basis, path, where));
                documents.put(pact.title(), new Document(pact.title(), pact.signedOn(), pact.title(), path, where));
            }
        }
        return documents.values().stream()
                .sorted(Comparator.comparing(Document::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }

    /** Scans of signed documents, each once, the latest first. */
    List<PaperRow> papers() {
        return years.view("papers", Archive::papers);
    }

    private static List<PaperRow> papers(List<PublishedYear> years) {
        var papers = new LinkedHashMap<String, PaperRow>();
        for (var year : years) {
            year.outline()
                    .papers()
                    .forEach(paper ->
                            papers.putIfAbsent(paper.sha256(), new PaperRow(year.edition(), yearWords(year), paper)));
        }
        return papers.values().stream()
                .sorted(Comparator.comparing((PaperRow row) -> row.paper().signedOn())
                        .reversed())
                .toList();
    }

    private static void put(Map<String, Document> documents, Method.Basis basis, String path, Words where) {
        documents.putIfAbsent(
                basis.document(), new Document(basis.document(), basis.date(), basis.title(), path, where));
    }

    private static Words yearWords(PublishedYear year) {
        var name = year.outline().cluster().name();
        return new Words(
                name.vi() + ", " + year.edition().year(),
                name.en() == null ? null : name.en() + ", " + year.edition().year());
    }

    /** In the order of the Vietnamese alphabet; each name is weighed once, not in every comparison. */
    private static List<Member> byName(Stream<Member> members) {
        var vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return members.map(member -> Map.entry(vietnamese.getCollationKey(member.name()), member))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
