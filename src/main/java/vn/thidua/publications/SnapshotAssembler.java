package vn.thidua.publications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.awards.AwardService;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Subject;
import vn.thidua.indicators.Aggregate;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorCode;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.TargetView;
import vn.thidua.indicators.Targets;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.publications.Snapshot.Indicator;
import vn.thidua.publications.Snapshot.Member;
import vn.thidua.publications.Snapshot.PastYear;
import vn.thidua.publications.Snapshot.Result;
import vn.thidua.publications.Snapshot.Seat;
import vn.thidua.publications.Snapshot.Total;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.Standings;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.scoring.Aggregates;
import vn.thidua.scoring.IndicatorTraits;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.MeetingView;
import vn.thidua.seasons.PactView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/** Gathers a cluster's year from wherever it is kept into one self-contained snapshot, reduced to what is to be shown. */
@Component
class SnapshotAssembler {

    private static final String ILLUSTRATIVE = "ILLUSTRATIVE";

    private final RankingService rankings;
    private final AwardService awards;
    private final ClusterYears clusterYears;
    private final SeasonService seasons;
    private final Directory directory;
    private final Leadership leadership;
    private final IndicatorCatalogue catalogue;
    private final Targets targets;
    private final ScorecardLibrary scorecards;
    private final PublishedYears published;
    private final MethodWriter methods;
    private final StandingWriter standingWriter;
    private final Languages languages;
    private final EditedParagraphs edits;
    private final FrozenPapers papers;

    SnapshotAssembler(
            RankingService rankings,
            AwardService awards,
            ClusterYears clusterYears,
            SeasonService seasons,
            Directory directory,
            Leadership leadership,
            IndicatorCatalogue catalogue,
            Targets targets,
            ScorecardLibrary scorecards,
            PublishedYears published,
            MethodWriter methods,
            StandingWriter standingWriter,
            Languages languages,
            EditedParagraphs edits,
            FrozenPapers papers) {
        this.rankings = rankings;
        this.awards = awards;
        this.clusterYears = clusterYears;
        this.seasons = seasons;
        this.directory = directory;
        this.leadership = leadership;
        this.catalogue = catalogue;
        this.targets = targets;
        this.scorecards = scorecards;
        this.published = published;
        this.methods = methods;
        this.standingWriter = standingWriter;
        this.languages = languages;
        this.edits = edits;
        this.papers = papers;
    }

    /** The year as it stands now, with its written summary; the same whatever language the publisher reads. */
    Snapshot assemble(SeasonId season, Disclosure disclosure) {
        var generated = generated(season, disclosure);
        return generated.with(
                SummaryEdits.apply(generated, edits.of(season.cluster().clusterId(), season.year()), languages));
    }

    /** The year with the summary as the rules write it, whatever editors have put in its place. */
    Snapshot generated(SeasonId season) {
        return generated(season, Disclosure.CRITERIA);
    }

    Snapshot generated(SeasonId season, Disclosure disclosure) {
        var reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(LanguageSetup.VIETNAMESE);
        try {
            return gather(season, disclosure);
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private Snapshot gather(SeasonId season, Disclosure disclosure) {
        var standings = rankings.official(season);
        var indicators = indicators(standings);
        var byCode = MethodWriter.byCode(indicators);
        var entries = bySubject(clusterYears.entries(season));
        var cluster = directory.cluster(season.cluster());
        var view = seasons.season(season);
        var table = standings.scorecard();
        var unitNames = standings.members().stream()
                .collect(Collectors.toMap(member -> member.id().unitId(), UnitView::name));
        var source =
                new StandingWriter.Source(standings, byCode, unitNames, clusterYears.questionnaire(season), entries);
        var members =
                standings.members().stream().map(SnapshotAssembler::member).toList();
        var all = standingWriter.write(source);
        var shown = Standing.disclosed(all, disclosure);
        var bare = new Snapshot(
                new Snapshot.Cluster(
                        cluster.id().clusterId(),
                        new Words(cluster.name(), cluster.nameEn()),
                        cluster.kind().name(),
                        cluster.province(),
                        cluster.decidedBy()),
                season.year(),
                disclosure,
                members,
                indicators.stream().map(SnapshotAssembler::indicator).toList(),
                results(season, standings, indicators, entries),
                totals(standings, indicators),
                methods.write(table, scorecards.summary(new ScorecardId(table.code(), table.version())), byCode),
                shown,
                seats(season),
                view.meeting() == null ? null : meeting(view.meeting()),
                pact(season),
                AwardList.of(awards.of(season), shown, members),
                lastYear(season),
                disclosure.showsCriteria() ? InputsWriter.write(standings) : null,
                Snapshot.Summary.NONE,
                papers.of(season, disclosure));
        var discreet = Discretion.of(bare, all, languages);
        return discreet.with(SummaryWriter.write(discreet, languages.vietnamese(), languages.english()));
    }

    /** The indicators that the scoring table reads, in its order. */
    private List<IndicatorView> indicators(Standings standings) {
        return standings.scorecard().leaves().stream()
                .map(Criterion::indicator)
                .flatMap(code -> Optional.ofNullable(code).stream())
                .distinct()
                .map(code -> catalogue.require(new IndicatorCode(code)))
                .toList();
    }

    private static Member member(UnitView unit) {
        return new Member(
                unit.id().unitId(), unit.name(), unit.fullName(), unit.type().name(), unit.officialCode());
    }

    private static Indicator indicator(IndicatorView indicator) {
        return new Indicator(
                indicator.code().indicatorCode(),
                new Words(indicator.nameVi(), indicator.nameEn()),
                indicator.unitOfMeasure(),
                indicator.direction() == Direction.LOWER_BETTER,
                indicator.decimals(),
                indicator.aggregate() == Aggregate.SUM,
                indicator.scope(),
                indicator.sourceAgency());
    }

    private List<Result> results(
            SeasonId season,
            Standings standings,
            List<IndicatorView> indicators,
            Map<String, Map<Subject, EntryView>> entries) {
        var previous = bySubject(clusterYears.entriesOfPreviousYear(season));
        var members = standings.members().stream().map(UnitView::id).toList();
        var assigned = targets.of(members, season.year()).stream()
                .collect(Collectors.groupingBy(
                        target -> target.unit().unitId(),
                        Collectors.toMap(TargetView::indicator, Function.identity())));
        var results = new ArrayList<Result>();
        for (var indicator : indicators) {
            var subject = new Subject(Subject.Kind.INDICATOR, indicator.code().indicatorCode());
            for (var unit : members) {
                results.add(result(
                        indicator,
                        unit,
                        assigned.getOrDefault(unit.unitId(), Map.of()).get(indicator.code()),
                        entries.getOrDefault(unit.unitId(), Map.of()).get(subject),
                        previous.getOrDefault(unit.unitId(), Map.of()).get(subject)));
            }
        }
        return results;
    }

    private static Result result(
            IndicatorView indicator,
            UnitId unit,
            @Nullable TargetView target,
            @Nullable EntryView entry,
            @Nullable EntryView before) {
        var figure = entry == null ? null : entry.figure(Ledger.APPRAISED);
        var claim = entry == null ? null : entry.claim();
        var actual = amount(entry);
        var planned = target == null ? null : target.value();
        return new Result(
                unit.unitId(),
                indicator.code().indicatorCode(),
                figure == null ? "NOT_YET_AVAILABLE" : figure.state().name(),
                planned,
                target == null ? null : target.baseline().name(),
                actual,
                claim == null ? null : claim.status().name(),
                claim == null ? null : claim.qualifier().name(),
                rate(planned, actual, indicator.direction()),
                amount(before),
                claim == null || claim.note().isEmpty() ? null : claim.note());
    }

    private static @Nullable BigDecimal amount(@Nullable EntryView entry) {
        var figure = entry == null ? null : entry.figure(Ledger.APPRAISED);
        return figure == null || figure.text() == null ? null : new BigDecimal(figure.text());
    }

    /** Result ÷ target to 34 digits; 2 − that quotient where lower is better. */
    private static @Nullable BigDecimal rate(
            @Nullable BigDecimal target, @Nullable BigDecimal actual, Direction direction) {
        if (target == null || actual == null || target.signum() == 0) {
            return null;
        }
        var quotient = actual.divide(target, MathContext.DECIMAL128);
        return direction == Direction.LOWER_BETTER ? BigDecimal.valueOf(2).subtract(quotient) : quotient;
    }

    private static List<Total> totals(Standings standings, List<IndicatorView> indicators) {
        var traits = new LinkedHashMap<String, IndicatorTraits>();
        indicators.forEach(indicator -> traits.put(
                indicator.code().indicatorCode(),
                new IndicatorTraits(indicator.direction(), indicator.aggregate() == Aggregate.SUM)));
        return Aggregates.of(standings.input(), traits).stream()
                .map(total -> new Total(
                        total.indicator(),
                        total.unitsWithNumber(),
                        total.unitsWithTarget(),
                        total.sumActual(),
                        total.sumTarget(),
                        total.rate() == null ? null : total.rate().toDecimal(),
                        total.met(),
                        total.exceeded(),
                        total.missed(),
                        total.best(),
                        total.bestValue(),
                        total.byRate()))
                .toList();
    }

    private List<Seat> seats(SeasonId season) {
        var seats = new ArrayList<Seat>();
        for (var year : List.of(season.year(), season.year().plusYears(1))) {
            for (var role : LeadershipRole.values()) {
                leadership.holder(season.cluster(), year, role).ifPresent(term -> {
                    var unit = directory.unit(term.unit());
                    seats.add(new Seat(
                            year,
                            role.name(),
                            unit.id().unitId(),
                            unit.name(),
                            unit.fullName(),
                            term.method().name(),
                            term.document()));
                });
            }
        }
        return seats;
    }

    private static Snapshot.Meeting meeting(MeetingView meeting) {
        return new Snapshot.Meeting(
                meeting.title(),
                meeting.heldOn(),
                meeting.placeText(),
                meeting.placeUnit() == null ? null : meeting.placeUnit().unitId(),
                meeting.figures(),
                meeting.attendance().stream()
                        .map(each -> new Snapshot.Attendance(each.unit().unitId(), each.bodyCode(), each.bodyName()))
                        .toList());
    }

    /** The pact for the next year, where it was signed already. */
    private Snapshot.@Nullable Pact pact(SeasonId season) {
        Year next = season.year().plusYears(1);
        return seasons.find(new SeasonId(season.cluster(), next))
                .flatMap(following -> Optional.ofNullable(following.pact()))
                .map(SnapshotAssembler::pact)
                .orElse(null);
    }

    private static Snapshot.Pact pact(PactView pact) {
        return new Snapshot.Pact(
                pact.year(),
                pact.title(),
                pact.signedOn(),
                pact.signedAtMeeting(),
                pact.signatories().stream().map(UnitId::unitId).toList(),
                pact.movements(),
                pact.commitments(),
                pact.legalBasis().stream()
                        .map(basis -> new Method.Basis(basis.document(), basis.date(), basis.title()))
                        .toList(),
                ILLUSTRATIVE.equals(pact.contentsOrigin()));
    }

    private @Nullable PastYear lastYear(SeasonId season) {
        return published
                .newest(season.cluster().clusterId(), season.year().minusYears(1))
                .map(year -> new PastYear(
                        year.edition().year(),
                        year.edition().version(),
                        year.snapshot().places()))
                .orElse(null);
    }

    private static Map<String, Map<Subject, EntryView>> bySubject(List<EntryView> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.unit().unitId(), Collectors.toMap(EntryView::subject, Function.identity())));
    }
}
