package vn.thidua.archives;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Ruling;
import vn.thidua.dossiers.Subject;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.Targets;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.pacts.PactTargets;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;
import vn.thidua.units.MembershipView;
import vn.thidua.units.UnitId;

/** Writes a cluster down as the files of the layout: everything sorted, so that the same data give the same bytes. */
@Component
class ClusterWriter {

    private final Directory directory;
    private final Leadership leadership;
    private final IndicatorCatalogue catalogue;
    private final Targets targets;
    private final SeasonService seasons;
    private final PactTargets promises;
    private final ScorecardLibrary scorecards;
    private final ClusterYears clusterYears;
    private final DecisionWriter decisions;
    private final MeetingJson meetings;
    private final Clock clock;

    ClusterWriter(
            Directory directory,
            Leadership leadership,
            IndicatorCatalogue catalogue,
            Targets targets,
            SeasonService seasons,
            PactTargets promises,
            ScorecardLibrary scorecards,
            ClusterYears clusterYears,
            DecisionWriter decisions,
            MeetingJson meetings,
            Clock clock) {
        this.directory = directory;
        this.leadership = leadership;
        this.catalogue = catalogue;
        this.targets = targets;
        this.seasons = seasons;
        this.promises = promises;
        this.scorecards = scorecards;
        this.clusterYears = clusterYears;
        this.decisions = decisions;
        this.meetings = meetings;
        this.clock = clock;
    }

    DataFolder write(ClusterId cluster) {
        var years = seasons.of(cluster).stream()
                .sorted(Comparator.comparing(season -> season.id().year()))
                .toList();
        var tables = new HashMap<DataFile, List<List<@Nullable String>>>();
        directory(cluster, tables);
        catalogue(tables);
        years.forEach(season -> season(season, tables));
        reports(cluster, years, tables);
        var files = new TreeMap<String, String>();
        for (var file : DataFile.values()) {
            var text = new StringBuilder(CsvText.line(file.columns()));
            tables.getOrDefault(file, List.of()).forEach(row -> text.append(CsvText.line(row)));
            files.put(file.fileName(), text.toString());
        }
        scorecards(years, files);
        meetings.write(cluster, years, files);
        return new DataFolder(files);
    }

    private void directory(ClusterId id, Map<DataFile, List<List<@Nullable String>>> tables) {
        var cluster = directory.cluster(id);
        add(
                tables,
                DataFile.CLUSTER,
                id.clusterId(),
                cluster.name(),
                cluster.nameEn(),
                cluster.kind().name(),
                cluster.province(),
                cluster.decidedBy(),
                day(cluster.validFrom()),
                day(cluster.validTo()),
                cluster.note());
        var memberships = directory.memberships(id).stream()
                .sorted(Comparator.comparing(
                                (MembershipView each) -> each.unit().unitId())
                        .thenComparing(each -> each.validFrom()))
                .toList();
        memberships.stream().map(each -> each.unit()).distinct().forEach(each -> {
            var unit = directory.unit(each);
            add(
                    tables,
                    DataFile.UNITS,
                    each.unitId(),
                    unit.officialCode(),
                    unit.name(),
                    unit.fullName(),
                    unit.type().name(),
                    day(unit.validFrom()),
                    day(unit.validTo()),
                    unit.note());
        });
        memberships.forEach(each -> add(
                tables,
                DataFile.MEMBERSHIPS,
                id.clusterId(),
                each.unit().unitId(),
                day(each.validFrom()),
                day(each.validTo())));
        leadership.terms(id).stream()
                .sorted(Comparator.comparing((LeadershipTermView term) -> term.year())
                        .thenComparing(term -> term.role()))
                .forEach(term -> add(
                        tables,
                        DataFile.LEADERSHIP,
                        id.clusterId(),
                        term.year().toString(),
                        term.role().name(),
                        term.unit().unitId(),
                        term.method().name(),
                        term.document(),
                        term.origin()));
    }

    private void catalogue(Map<DataFile, List<List<@Nullable String>>> tables) {
        catalogue
                .all()
                .forEach(each -> add(
                        tables,
                        DataFile.INDICATORS,
                        each.code().indicatorCode(),
                        each.nameVi(),
                        each.nameEn(),
                        each.unitOfMeasure(),
                        each.direction().name(),
                        Integer.toString(each.decimals()),
                        each.aggregate().name(),
                        each.scope(),
                        each.sourceAgency()));
    }

    private void season(SeasonView season, Map<DataFile, List<List<@Nullable String>>> tables) {
        var year = season.id().year().toString();
        var members = units(season.id());
        var scorecard = season.scorecard();
        add(
                tables,
                DataFile.SEASONS,
                year,
                scorecard == null ? null : scorecard.code(),
                scorecard == null ? null : Integer.toString(scorecard.version()));
        season.calendar()
                .forEach(each -> add(
                        tables, DataFile.CALENDAR, year, each.milestone().name(), day(each.from()), day(each.until())));
        targets.of(members, season.id().year())
                .forEach(target -> add(
                        tables,
                        DataFile.TARGETS,
                        year,
                        target.unit().unitId(),
                        target.indicator().indicatorCode(),
                        plain(target.value()),
                        target.baseline().name(),
                        target.document()));
        promises.of(season.id(), Actor.system())
                .forEach(promise -> add(
                        tables,
                        DataFile.PACT_TARGETS,
                        year,
                        promise.unit().unitId(),
                        promise.indicator().indicatorCode(),
                        plain(promise.value()),
                        promise.document(),
                        moment(promise.registeredAt())));
        decisions.write(season, (file, row) -> put(tables, file, row));
        if (scorecard != null) {
            clusterYears.progress(season.id()).stream()
                    .sorted(Comparator.comparing(each -> each.unit().unitId()))
                    .forEach(each -> report(year, each, tables));
        }
    }

    private void report(String year, DossierSummary report, Map<DataFile, List<List<@Nullable String>>> tables) {
        if (report.answered() == 0 && report.submittedAt() == null) {
            return;
        }
        var unit = report.unit().unitId();
        add(tables, DataFile.REPORTS, year, unit, report.stage().name());
        if (report.submittedAt() != null) {
            add(tables, DataFile.SUBMISSIONS, year, unit, moment(report.submittedAt()));
        }
    }

    /** The year before the first one is told too, since growth is measured against it. */
    private void reports(
            ClusterId cluster, List<SeasonView> years, Map<DataFile, List<List<@Nullable String>>> tables) {
        if (years.isEmpty()) {
            return;
        }
        var first = years.get(0).id().year().getValue() - 1;
        var last = years.get(years.size() - 1).id().year().getValue();
        IntStream.rangeClosed(first, last).mapToObj(Year::of).forEach(year -> {
            var season = new SeasonId(cluster, year);
            var kinds = kinds(years, year, season);
            clusterYears.entries(season).stream()
                    .filter(entry -> entry.claim() != null)
                    .sorted(Comparator.comparing(
                                    (EntryView entry) -> entry.unit().unitId())
                            .thenComparing(entry -> entry.subject().code()))
                    .forEach(entry -> entry(year.toString(), entry, kinds.apply(entry), tables));
        });
    }

    /** What each answer is, as its unit was asked; empty where nothing is asked any more. */
    private Function<EntryView, String> kinds(List<SeasonView> years, Year year, SeasonId season) {
        if (years.stream().noneMatch(each -> each.id().year().equals(year) && each.scorecard() != null)) {
            return entry -> "";
        }
        var questionnaire = clusterYears.questionnaire(season);
        return entry -> {
            var question = questionnaire.forUnit(entry.unit()).questions().get(entry.subject());
            return question == null ? "" : question.kind().name();
        };
    }

    private static void entry(
            String year, EntryView entry, String kind, Map<DataFile, List<List<@Nullable String>>> tables) {
        var claim = Objects.requireNonNull(entry.claim());
        var figure = claim.figure();
        var unit = entry.unit().unitId();
        var code = entry.subject().code();
        var row = new ArrayList<@Nullable String>();
        if (entry.subject().kind() == Subject.Kind.INDICATOR) {
            row.addAll(List.of(year, unit, code));
            row.add(figure.text());
            row.addAll(List.of(figure.state().name(), claim.status().name()));
            row.add(figure.isNumber() ? claim.qualifier().name() : null);
            ruling(row, entry.checked());
            ruling(row, entry.appraised());
            row.add(claim.note());
            put(tables, DataFile.RESULTS, row);
        } else {
            row.addAll(List.of(year, unit, code, kind, figure.state().name()));
            row.add(figure.text());
            row.add(claim.note());
            ruling(row, entry.checked());
            ruling(row, entry.appraised());
            put(tables, DataFile.JUDGED, row);
        }
    }

    private static void ruling(List<@Nullable String> row, @Nullable Ruling ruling) {
        row.add(ruling == null ? null : ruling.figure());
        row.add(ruling == null ? null : ruling.reasonCode().name());
        row.add(ruling == null ? null : ruling.reason());
    }

    private void scorecards(List<SeasonView> years, Map<String, String> files) {
        var used = years.stream()
                .map(SeasonView::scorecard)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (ScorecardId id : used) {
            var name = used.size() == 1 ? "scorecard.json" : "scorecard-" + id.code() + "-" + id.version() + ".json";
            files.put(name, ScorecardJson.write(scorecards.require(id)));
        }
    }

    private List<UnitId> units(SeasonId season) {
        return directory.members(season.cluster(), season.year()).stream()
                .map(member -> member.id())
                .toList();
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.toBigInteger().toString() : stripped.toPlainString();
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(clock.getZone()).toOffsetDateTime());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void add(
            Map<DataFile, List<List<@Nullable String>>> tables, DataFile file, @Nullable String... fields) {
        var row = new ArrayList<@Nullable String>();
        Collections.addAll(row, fields);
        put(tables, file, row);
    }

    private static void put(
            Map<DataFile, List<List<@Nullable String>>> tables, DataFile file, List<@Nullable String> row) {
        tables.computeIfAbsent(file, each -> new ArrayList<>()).add(row);
    }
}
