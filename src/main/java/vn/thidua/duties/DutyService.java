package vn.thidua.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.Opening;
import vn.thidua.dossiers.Stage;
import vn.thidua.duties.Duty.Kind;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonLine;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/** Works out who owes what by when. Nothing is stored: calendar, stages and seats say it all, so it is never out of date. */
@Service
@Transactional(readOnly = true)
public class DutyService {

    private static final Comparator<Duty> MOST_URGENT_FIRST = Comparator.comparing(Duty::isMending)
            .reversed()
            .thenComparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Duty::unit);

    private final SeasonService seasons;
    private final ClusterYears years;
    private final Leadership leadership;
    private final Directory directory;
    private final CheckDuties checks;
    private final PactDuties pacts;
    private final Clock clock;

    DutyService(
            SeasonService seasons,
            ClusterYears years,
            Leadership leadership,
            Directory directory,
            CheckDuties checks,
            PactDuties pacts,
            Clock clock) {
        this.seasons = seasons;
        this.years = years;
        this.leadership = leadership;
        this.directory = directory;
        this.checks = checks;
        this.pacts = pacts;
        this.clock = clock;
    }

    /** The duties of one person. */
    public DutyList of(Actor actor) {
        var mine = new ArrayList<Duty>();
        var waiting = new ArrayList<Duty>();
        var others = new ArrayList<Duty>();
        var glances = new ArrayList<ClusterProgress>();
        var concerning = seasons.concerning(actor);
        for (var season : running(concerning)) {
            var leadUnit = leadership
                    .inCharge(season.id().cluster(), season.id().year(), LeadershipRole.LEAD)
                    .map(LeadershipTermView::unit)
                    .orElse(null);
            var progress = years.progress(season.id());
            for (var report : progress) {
                if (actor.belongsTo(report.unit())) {
                    own(actor, season, report).ifPresent(mine::add);
                    awaitedByOwner(actor, season, report).ifPresent(others::add);
                } else {
                    of(actor, season, report, leadUnit, waiting, others);
                }
            }
            mine.addAll(checks.ofOwner(actor, season, progress));
            waiting.addAll(checks.ofJudge(actor, season, progress));
            publishing(actor, season, progress).ifPresent(waiting::add);
            glance(actor, season, progress).filter(ClusterProgress::isRunning).ifPresent(glances::add);
        }
        mine.addAll(pacts.of(actor));
        mine.addAll(rotations(actor, glances));
        mine.sort(MOST_URGENT_FIRST);
        waiting.sort(MOST_URGENT_FIRST);
        others.sort(MOST_URGENT_FIRST);
        return new DutyList(mine, waiting, others, glances, yearLine(concerning, mine, waiting, others));
    }

    /** The year whose report the editor of a unit works on: the one that is open again, else the newest that can be typed. */
    public Optional<SeasonId> currentSeason(UnitId unit) {
        var own = seasons.scored(unit);
        var openedAgain = years.openedAgain(unit);
        return own.stream()
                .filter(openedAgain::contains)
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** The years in which the actor has a part, whose scorecard is known and which are not over, so that there is something to do. */
    private List<SeasonView> running(List<SeasonLine> concerning) {
        return years
                .unfinished(concerning.stream()
                        .filter(SeasonLine::scored)
                        .map(SeasonLine::id)
                        .toList())
                .stream()
                .map(seasons::season)
                .toList();
    }

    /** What the unit itself owes: typing and handing in, mending what was opened again, explaining. */
    private Optional<Duty> own(Actor actor, SeasonView season, DossierSummary report) {
        if (report.stage() == Stage.AWAITING_HEAD && actor.approves(report.unit())) {
            var sheet = "/nhap-lieu/" + season.id() + "/" + report.unit() + "/kiem-tra";
            return Optional.of(duty(Kind.SIGN, season, report, lastDay(season, report), sheet));
        }
        if (!actor.edits(report.unit())) {
            return Optional.empty();
        }
        var path = "/nhap-lieu/" + season.id() + "/" + report.unit();
        var opening = report.opening();
        if (report.stage() == Stage.DRAFT && opening != null) {
            var kind = opening.cause() == Opening.Cause.REOPENED ? Kind.MEND_REOPENED : Kind.MEND_RETURNED;
            var until = opening.until().atZone(clock.getZone()).toLocalDate();
            return Optional.of(duty(kind, season, report, until, path));
        }
        if (report.stage() == Stage.DRAFT) {
            return Optional.of(duty(Kind.SUBMIT, season, report, due(season, Milestone.SELF_SCORE), path));
        }
        return report.stage() == Stage.EXPLANATION
                ? Optional.of(duty(
                        Kind.EXPLAIN, season, report, due(season, Milestone.CROSS_CHECK, report), path + "/giai-trinh"))
                : Optional.empty();
    }

    /** What the change of the lead unit asks for: in the last month of the term to hand over, afterwards to take over. */
    private List<Duty> rotations(Actor actor, List<ClusterProgress> running) {
        var today = LocalDate.now(clock);
        var present = Year.from(today);
        var duties = new ArrayList<Duty>();
        for (var seat : actor.seats()) {
            var ending = new SeasonId(seat.cluster(), present);
            if (seat.role() != LeadershipRole.LEAD || !seat.year().equals(present)) {
                continue;
            }
            if (today.getMonth() == Month.DECEMBER && passesOn(ending)) {
                seasons.find(ending)
                        .ifPresent(season -> duties.add(rotation(
                                Kind.HAND_OVER,
                                season,
                                present.atMonth(Month.DECEMBER).atEndOfMonth())));
            }
            var before = running.stream()
                    .map(ClusterProgress::season)
                    .filter(season -> season.equals(ending.previous()))
                    .findFirst();
            if (before.isPresent() && passesOn(ending.previous())) {
                duties.add(rotation(Kind.TAKE_OVER, seasons.season(before.get()), null));
            }
        }
        return duties;
    }

    /** Whether another unit leads in the year after. */
    private boolean passesOn(SeasonId season) {
        var cluster = season.cluster();
        var lead =
                leadership.holder(cluster, season.year(), LeadershipRole.LEAD).map(LeadershipTermView::unit);
        var next = leadership
                .holder(cluster, season.next().year(), LeadershipRole.LEAD)
                .map(LeadershipTermView::unit);
        return lead.isPresent() && next.isPresent() && !lead.equals(next);
    }

    private Duty rotation(Kind kind, SeasonView season, @Nullable LocalDate due) {
        return duty(kind, season, "", due, Duty.Detail.NONE, "/xep-hang/" + season.id() + "/ban-giao");
    }

    /** What the unit waits for once it has handed in. */
    private Optional<Duty> awaitedByOwner(Actor actor, SeasonView season, DossierSummary report) {
        return switch (report.stage()) {
            case SUBMITTED, CROSS_CHECK ->
                Optional.of(duty(Kind.AWAIT_CLUSTER, season, report, due(season, Milestone.CROSS_CHECK, report), null));
            case CLUSTER_CLOSED ->
                Optional.of(duty(Kind.AWAIT_PROVINCE, season, report, due(season, Milestone.APPRAISAL, report), null));
            case AWAITING_HEAD ->
                actor.approves(report.unit())
                        ? Optional.empty()
                        : Optional.of(duty(Kind.AWAIT_HEAD, season, report, lastDay(season, report), null));
            case DRAFT, EXPLANATION, APPRAISED, PUBLISHED -> Optional.empty();
        };
    }

    /** What another unit's report asks of the cluster's head and of the board. */
    private void of(
            Actor actor,
            SeasonView season,
            DossierSummary report,
            @Nullable UnitId leadUnit,
            List<Duty> waiting,
            List<Duty> others) {
        var heads = heads(actor, season, report, leadUnit);
        if (!heads && !actor.isProvincial()) {
            return;
        }
        var check = due(season, Milestone.CROSS_CHECK, report);
        var checking = "/kiem-tra-cheo/" + season.id();
        switch (report.stage()) {
            case DRAFT, AWAITING_HEAD -> others.add(awaitedDraft(season, report));
            case SUBMITTED ->
                (heads ? waiting : others)
                        .add(
                                heads
                                        ? duty(Kind.START_CROSS_CHECK, season, report, check, checking)
                                        : duty(Kind.AWAIT_CLUSTER, season, report, check, null));
            case CROSS_CHECK ->
                (heads ? waiting : others)
                        .add(
                                heads
                                        ? duty(Kind.CROSS_CHECK, season, report, check, checking)
                                        : duty(Kind.AWAIT_CLUSTER, season, report, check, null));
            case EXPLANATION -> others.add(duty(Kind.AWAIT_EXPLANATION, season, report, check, null));
            case CLUSTER_CLOSED -> {
                var appraisal = due(season, Milestone.APPRAISAL, report);
                if (actor.is(Role.PROVINCIAL_REVIEWER)) {
                    waiting.add(duty(Kind.APPRAISE, season, report, appraisal, "/tham-dinh/" + season.id()));
                } else {
                    others.add(duty(Kind.AWAIT_PROVINCE, season, report, appraisal, null));
                }
            }
            case APPRAISED, PUBLISHED -> {
                // nothing is owed for a report that waits for publication with all the others
            }
        }
    }

    /** Until when the unit has its report: as it was opened again, else as the calendar says. */
    private @Nullable LocalDate lastDay(SeasonView season, DossierSummary report) {
        var opening = report.opening();
        return opening == null
                ? due(season, Milestone.SELF_SCORE)
                : opening.until().atZone(clock.getZone()).toLocalDate();
    }

    private Duty awaitedDraft(SeasonView season, DossierSummary report) {
        var opening = report.opening();
        return opening == null
                ? duty(Kind.AWAIT_SUBMISSION, season, report, due(season, Milestone.SELF_SCORE), null)
                : duty(
                        Kind.AWAIT_MENDING,
                        season,
                        report,
                        opening.until().atZone(clock.getZone()).toLocalDate(),
                        null);
    }

    /** All members at a glance, for the board and for those who lead or deputise in the year. */
    private Optional<ClusterProgress> glance(Actor actor, SeasonView season, List<DossierSummary> progress) {
        var id = season.id();
        var seated = actor.leads(id.cluster(), id.year()) || actor.deputises(id.cluster(), id.year());
        if (!seated && !actor.isProvincial()) {
            return Optional.empty();
        }
        var lines = progress.stream()
                .map(report ->
                        ClusterProgress.Line.of(directory.unit(report.unit()).name(), report, season, clock))
                .toList();
        var path = actor.isProvincial() ? "/tham-dinh/" + id : "/kiem-tra-cheo/" + id;
        return Optional.of(
                new ClusterProgress(id, directory.cluster(id.cluster()).name(), lines, path));
    }

    /** Whether the actor speaks for the unit that judges this report: the lead, or the deputy for the lead's own. */
    private static boolean heads(Actor actor, SeasonView season, DossierSummary report, @Nullable UnitId leadUnit) {
        var id = season.id();
        return report.unit().equals(leadUnit)
                ? actor.deputises(id.cluster(), id.year())
                : actor.leads(id.cluster(), id.year());
    }

    /** The year waits for its publisher once every report is appraised and at least one is not published yet. */
    private Optional<Duty> publishing(Actor actor, SeasonView season, List<DossierSummary> progress) {
        var ready = !progress.isEmpty()
                && progress.stream().allMatch(report -> report.stage().hasReached(Stage.APPRAISED))
                && progress.stream().anyMatch(report -> report.stage() == Stage.APPRAISED);
        return ready && actor.is(Role.PROVINCIAL_PUBLISHER)
                ? Optional.of(duty(
                        Kind.PUBLISH,
                        season,
                        "",
                        release(season, progress),
                        Duty.Detail.NONE,
                        "/cong-bo/" + season.id()))
                : Optional.empty();
    }

    /** The day of the release, unless what waits for it came in once more after that day. */
    private @Nullable LocalDate release(SeasonView season, List<DossierSummary> progress) {
        var late = progress.stream()
                .filter(report -> report.stage() == Stage.APPRAISED)
                .anyMatch(report -> due(season, Milestone.RELEASE, report) == null);
        return late ? null : due(season, Milestone.RELEASE);
    }

    private Duty duty(
            Kind kind, SeasonView season, DossierSummary report, @Nullable LocalDate due, @Nullable String path) {
        var opening = report.opening();
        var detail = new Duty.Detail(
                opening == null ? "" : opening.by(),
                opening == null ? "" : opening.reason(),
                report.answered(),
                report.asked());
        return duty(kind, season, directory.unit(report.unit()).name(), due, detail, path);
    }

    private Duty duty(
            Kind kind,
            SeasonView season,
            String unit,
            @Nullable LocalDate due,
            Duty.Detail detail,
            @Nullable String path) {
        var daysLeft = due == null ? 0 : ChronoUnit.DAYS.between(LocalDate.now(clock), due);
        return new Duty(kind, season.id(), unit, due, daysLeft, detail, path);
    }

    /** The year of the most urgent duty; without one, the newest year that the actor has a part in. */
    private DutyList.@Nullable YearLine yearLine(
            List<SeasonLine> concerning, List<Duty> mine, List<Duty> waiting, List<Duty> others) {
        var season = Stream.of(mine, waiting, others)
                .flatMap(List::stream)
                .findFirst()
                .map(Duty::season)
                .or(() -> concerning.stream().map(SeasonLine::id).findFirst())
                .map(seasons::season);
        var today = LocalDate.now(clock);
        return season.map(each -> new DutyList.YearLine(
                        each.id(),
                        each.calendar().stream()
                                .map(milestone -> DutyList.Step.of(milestone, today))
                                .toList()))
                .orElse(null);
    }

    private static @Nullable LocalDate due(SeasonView season, Milestone milestone) {
        return Deadline.of(season, milestone);
    }

    private @Nullable LocalDate due(SeasonView season, Milestone milestone, DossierSummary report) {
        return Deadline.of(season, milestone, report, clock.getZone());
    }
}
