package vn.thidua.archives;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.indicators.IndicatorCatalogue;
import vn.thidua.indicators.IndicatorView;
import vn.thidua.indicators.Targets;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.leadership.Leadership;
import vn.thidua.pacts.PactTargets;
import vn.thidua.scorecards.ScorecardId;
import vn.thidua.scorecards.ScorecardJson;
import vn.thidua.scorecards.ScorecardLibrary;
import vn.thidua.seasons.PactView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterRegister;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitRegister;

/**
 * Takes the files of the layout in, through the services that people use. What is there already in the same words is left
 * alone, so the same files may be taken in again; a report that is there is never overwritten.
 */
@Component
class ClusterReader {

    private final Directory directory;
    private final UnitRegister units;
    private final ClusterRegister clusters;
    private final Leadership leadership;
    private final IndicatorCatalogue catalogue;
    private final Targets targets;
    private final ScorecardLibrary scorecards;
    private final SeasonService seasons;
    private final PactTargets promises;
    private final ReportReader reports;
    private final DecisionReader decisions;
    private final MeetingJson meetings;

    ClusterReader(
            Directory directory,
            UnitRegister units,
            ClusterRegister clusters,
            Leadership leadership,
            IndicatorCatalogue catalogue,
            Targets targets,
            ScorecardLibrary scorecards,
            SeasonService seasons,
            PactTargets promises,
            ReportReader reports,
            DecisionReader decisions,
            MeetingJson meetings) {
        this.directory = directory;
        this.units = units;
        this.clusters = clusters;
        this.leadership = leadership;
        this.catalogue = catalogue;
        this.targets = targets;
        this.scorecards = scorecards;
        this.seasons = seasons;
        this.promises = promises;
        this.reports = reports;
        this.decisions = decisions;
        this.meetings = meetings;
    }

    /** Takes everything in; if rules refused anything, the caller takes everything back. */
    void read(DataFolder folder, Intake intake) {
        var work = new Work(folder, intake);
        work.directory();
        work.measures();
        work.years();
        reports.read(intake);
        decisions.read(intake);
    }

    /** One import at work. */
    private final class Work {

        private final DataFolder folder;
        private final Intake intake;
        private final Rows rows;
        private final ClusterId cluster;
        private final Actor actor;
        private final ImportTally tally;

        Work(DataFolder folder, Intake intake) {
            this.folder = folder;
            this.intake = intake;
            this.rows = intake.rows();
            this.cluster = intake.cluster();
            this.actor = intake.actor();
            this.tally = intake.tally();
        }

        void directory() {
            intake.each(DataFile.UNITS, row -> {
                var unit = RowReader.unit(row);
                var known = directory.findUnit(unit.id());
                intake.settle(row, known, unit, () -> units.define(unit), () -> units.revise(unit));
            });
            intake.each(DataFile.CLUSTER, row -> {
                var read = RowReader.cluster(row);
                var known = directory.clusters().stream()
                        .filter(each -> each.id().equals(read.id()))
                        .findFirst();
                intake.settle(row, known, read, () -> clusters.define(read), () -> clusters.revise(read));
            });
            intake.each(DataFile.MEMBERSHIPS, row -> {
                var from = row.date("valid_from");
                var to = row.dateOrNull("valid_to");
                var unit = row.unit("unit");
                var known = directory.memberships(cluster).stream()
                        .anyMatch(each -> each.unit().equals(unit)
                                && each.validFrom().equals(from)
                                && Objects.equals(each.validTo(), to));
                intake.add(row, known, () -> clusters.admit(cluster, unit, from, to));
            });
            intake.each(DataFile.LEADERSHIP, row -> {
                var term = RowReader.term(row);
                var known = leadership.holder(term.cluster(), term.year(), term.role());
                intake.settle(
                        row,
                        known.map(each -> RowReader.withoutReason(each)),
                        term,
                        () -> leadership.record(List.of(term)),
                        () -> leadership.record(List.of(term)));
            });
        }

        void measures() {
            var known = catalogue.all().stream().collect(Collectors.toMap(IndicatorView::code, each -> each));
            intake.each(DataFile.INDICATORS, row -> {
                var indicator = RowReader.indicator(row);
                intake.settle(
                        row,
                        Optional.ofNullable(known.get(indicator.code())),
                        indicator,
                        () -> catalogue.define(indicator, actor),
                        () -> catalogue.define(indicator, actor));
            });
            intake.each(DataFile.TARGETS, row -> {
                var target = RowReader.target(row);
                catalogue.require(target.indicator());
                directory.unit(target.unit());
                var inForce = targets.of(target.unit(), target.year()).stream()
                        .filter(each -> each.indicator().equals(target.indicator()))
                        .findFirst();
                var same = inForce.filter(each -> each.value().compareTo(target.value()) == 0
                                && each.baseline() == target.baseline()
                                && Objects.equals(each.document(), target.document()))
                        .isPresent();
                intake.settle(
                        row,
                        inForce.map(each -> same ? target : each),
                        target,
                        () -> targets.assign(target, actor),
                        () -> targets.assign(target, actor));
            });
        }

        void years() {
            var issued = new TreeMap<String, ScorecardId>();
            folder.files().forEach((name, text) -> {
                if (JsonFiles.isScorecard(name)) {
                    intake.at(name, null, () -> issued.put(name, scorecard(name, text)));
                }
            });
            var calendars = rows.of(DataFile.CALENDAR).stream().collect(Collectors.groupingBy(DataRow::year));
            var chosen = rows.of(DataFile.SEASONS).stream()
                    .collect(Collectors.toMap(DataRow::year, row -> row, (one, other) -> one));
            var years = new TreeSet<Year>(chosen.keySet());
            years.addAll(calendars.keySet());
            rows.of(DataFile.TARGETS).forEach(row -> years.add(row.year()));
            rows.of(DataFile.PACT_TARGETS).forEach(row -> years.add(row.year()));
            for (var year : years) {
                intake.at(
                        DataFile.SEASONS.fileName(),
                        chosen.get(year),
                        () -> season(year, chosen.get(year), calendars, issued));
            }
            promises();
            for (var told : meetings.read(folder)) {
                intake.at(told.file(), null, () -> meeting(told));
            }
        }

        /** Before the pacts, whose signatures stand for what is registered by then. */
        private void promises() {
            intake.each(DataFile.PACT_TARGETS, row -> {
                var season = new SeasonId(cluster, row.year());
                var promise = RowReader.registered(row);
                catalogue.require(promise.indicator());
                var known = promises.of(season, actor).stream()
                        .filter(each -> each.unit().equals(promise.unit())
                                && each.indicator().equals(promise.indicator()))
                        .findFirst();
                intake.settle(
                        row,
                        known.map(each -> each.saysTheSameAs(promise) ? promise : each),
                        promise,
                        () -> promises.restore(season, promise, actor),
                        () -> promises.restore(season, promise, actor));
            });
        }

        private ScorecardId scorecard(String name, String text) {
            var read = ScorecardJson.read(text);
            var id = new ScorecardId(read.code(), read.version());
            var known = scorecards.all().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (known.isEmpty()) {
                scorecards.issue(read, null, null, actor);
                tally.added(name);
            } else if (scorecards.require(id).equals(read)) {
                tally.same(name);
            } else {
                throw new RuleViolation("archives.scorecard.other", id.toString());
            }
            return id;
        }

        private void season(
                Year year,
                @Nullable DataRow chosen,
                Map<Year, List<DataRow>> calendars,
                Map<String, ScorecardId> issued) {
            var id = new SeasonId(cluster, year);
            var file = DataFile.SEASONS.fileName();
            var known = seasons.find(id);
            if (known.isEmpty()) {
                seasons.open(id, actor);
                tally.added(file);
            } else {
                tally.same(file);
            }
            var calendar = calendars.getOrDefault(year, List.of()).stream()
                    .map(RowReader::milestone)
                    .toList();
            var scheduled = seasons.season(id).calendar();
            if (!calendar.isEmpty() && !scheduled.equals(calendar)) {
                seasons.schedule(id, calendar, actor);
                tally.changed(DataFile.CALENDAR.fileName());
            } else if (!calendar.isEmpty()) {
                tally.same(DataFile.CALENDAR.fileName());
            }
            var scorecard = chosen != null ? RowReader.scorecard(chosen) : scorecardFor(year, issued);
            if (scorecard.isPresent()
                    && !scorecard.get().equals(seasons.season(id).scorecard())) {
                seasons.useScorecard(id, scorecard.get(), actor);
            }
        }

        /** Without a word on it, a year that was reported is scored by the only scorecard that is there. */
        private Optional<ScorecardId> scorecardFor(Year year, Map<String, ScorecardId> issued) {
            var reported = Stream.concat(rows.of(DataFile.RESULTS).stream(), rows.of(DataFile.JUDGED).stream())
                    .anyMatch(row -> row.year().equals(year));
            return reported && issued.size() == 1 ? issued.values().stream().findFirst() : Optional.empty();
        }

        /** Files know who signed, and not how: signatures that the portal has in full stay as they are. */
        private static boolean saysTheSame(PactView read, @Nullable PactView known) {
            return known != null
                    && known.text().equals(read.text())
                    && known.signatories().equals(read.signatories());
        }

        private void meeting(MeetingJson.Told told) {
            var season = new SeasonId(cluster, told.year());
            var meeting = told.meeting();
            if (meeting != null) {
                if (meeting.equals(seasons.season(season).meeting())) {
                    tally.same(told.file());
                } else {
                    seasons.recordMeeting(season, meeting, actor);
                    tally.added(told.file());
                }
            }
            var pact = told.pact();
            if (pact != null) {
                var next = new SeasonId(cluster, pact.year());
                if (!saysTheSame(pact, seasons.season(next).pact())) {
                    seasons.recordPact(next, pact, actor);
                }
            }
        }
    }
}
