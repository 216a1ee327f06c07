package vn.thidua.portal.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.publications.Edition;
import vn.thidua.publications.Method;
import vn.thidua.publications.PublicRegister;
import vn.thidua.publications.PublishedYear;
import vn.thidua.publications.PublishedYears;
import vn.thidua.publications.Snapshot.Award;
import vn.thidua.publications.Snapshot.Cluster;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
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

    /** The published years of each cluster, from the first to the last. */
    List<List<PublishedYear>> byCluster() {
        return List.copyOf(years.all().stream()
                .collect(Collectors.groupingBy(
                        year -> year.edition().cluster(), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values());
    }

    List<ClusterPage> clusters() {
        return byCluster().stream().map(ClusterPage::of).toList();
    }

    Optional<ClusterPage> cluster(String id) {
        var published = years.of(id);
        return published.isEmpty() ? Optional.empty() : Optional.of(ClusterPage.of(published));
    }

    /** Every unit that took part in a published year, in the order of the Vietnamese alphabet. */
    List<UnitPage> units() {
        var byUnit = new LinkedHashMap<String, List<PublishedYear>>();
        var members = new LinkedHashMap<String, Member>();
        for (var year : years.all()) {
            for (var member : year.snapshot().members()) {
                byUnit.computeIfAbsent(member.id(), id -> new ArrayList<>()).add(year);
                members.put(member.id(), member);
            }
        }
        return members.values().stream()
                .sorted(byName(Member::name))
                .map(member -> unit(member, byUnit.get(member.id())))
                .toList();
    }

    Optional<UnitPage> unit(String id) {
        var published = years.all().stream()
                .filter(year -> year.snapshot().member(id).isPresent())
                .toList();
        return published.stream()
                .reduce((first, second) -> second)
                .flatMap(year -> year.snapshot().member(id))
                .map(member -> unit(member, published));
    }

    private UnitPage unit(Member member, @Nullable List<PublishedYear> published) {
        var inOrder = published == null
                ? List.<PublishedYear>of()
                : published.stream()
                        .sorted(Comparator.comparing(year -> year.edition().year()))
                        .toList();
        return new UnitPage(member, inOrder, register.fate(member.id()).orElse(null));
    }

    /** Every indicator of a published year under its newest name. */
    List<Indicator> indicators() {
        var indicators = new LinkedHashMap<String, Indicator>();
        years.all().forEach(year -> year.snapshot().indicators().forEach(each -> indicators.put(each.code(), each)));
        return List.copyOf(indicators.values());
    }

    Optional<IndicatorPage> indicator(String code) {
        return IndicatorPage.of(code, byCluster());
    }

    /** Every scoring table that a published year used, the newest version of each first. */
    List<MethodPage> methods() {
        Map<String, List<PublishedYear>> usedBy = years.all().stream()
                .collect(Collectors.groupingBy(
                        year -> year.snapshot().method().code() + "/"
                                + year.snapshot().method().version(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return usedBy.values().stream()
                .map(used -> new MethodPage(used.get(used.size() - 1).snapshot().method(), used))
                .sorted(Comparator.comparing((MethodPage page) -> page.method().code())
                        .thenComparingInt(page -> -page.method().version()))
                .toList();
    }

    /** The commendations of all published years, the latest first. */
    List<AwardRow> awards() {
        return years.all().stream()
                .sorted(Comparator.comparing(
                                (PublishedYear year) -> year.edition().year())
                        .reversed())
                .flatMap(year -> year.snapshot().awards().stream()
                        .flatMap(award -> year.snapshot().member(award.unit()).stream()
                                .map(member -> new AwardRow(year.snapshot().cluster(), year.edition(), member, award))))
                .toList();
    }

    /** Decisions, legal bases, pacts and meetings, each once, the latest first. */
    List<Document> documents() {
        var documents = new LinkedHashMap<String, Document>();
        for (var year : years.all()) {
            var snapshot = year.snapshot();
            var where = yearWords(year);
            var method = snapshot.method();
            var methodPath = "/bang-diem/" + method.code() + "/v" + method.version() + "#can-cu";
            method.legalBasis().forEach(basis -> put(documents, basis, methodPath, method.name()));
            var meeting = snapshot.meeting();
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
            var pact = snapshot.pact();
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

    private static void put(Map<String, Document> documents, Method.Basis basis, String path, Words where) {
        documents.putIfAbsent(
                basis.document(), new Document(basis.document(), basis.date(), basis.title(), path, where));
    }

    private static Words yearWords(PublishedYear year) {
        var name = year.snapshot().cluster().name();
        return new Words(
                name.vi() + ", " + year.edition().year(),
                name.en() == null ? null : name.en() + ", " + year.edition().year());
    }

    private static <T> Comparator<T> byName(java.util.function.Function<T, String> name) {
        var vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return (one, other) -> vietnamese.compare(name.apply(one), name.apply(other));
    }
}
