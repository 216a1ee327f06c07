package vn.thidua.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.Stage;
import vn.thidua.kernel.NotFound;
import vn.thidua.leadership.Leadership;
import vn.thidua.leadership.LeadershipRole;
import vn.thidua.leadership.LeadershipTermView;
import vn.thidua.seasons.SeasonDesk;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.ClusterId;
import vn.thidua.units.Directory;

/** Lays out the handover of a cluster from one lead unit to the next. Nothing is stored; it is always as things stand. */
@Service
@Transactional(readOnly = true)
public class HandoverDesk {

    private final SeasonService seasons;
    private final SeasonDesk desk;
    private final ClusterYears years;
    private final Leadership leadership;
    private final Directory directory;
    private final Clock clock;

    HandoverDesk(
            SeasonService seasons,
            SeasonDesk desk,
            ClusterYears years,
            Leadership leadership,
            Directory directory,
            Clock clock) {
        this.seasons = seasons;
        this.desk = desk;
        this.years = years;
        this.leadership = leadership;
        this.directory = directory;
        this.clock = clock;
    }

    /** The handover at the end of a year, for both sides, the board and the administrator. */
    public Handover of(SeasonId id, Actor actor) {
        if (!desk.handsOver(id, actor)) {
            throw new NotFound(id);
        }
        seasons.season(id);
        var cluster = directory.cluster(id.cluster());
        var upToNow = seasons.of(id.cluster()).stream()
                .filter(season -> !season.id().year().isAfter(id.year()))
                .toList();
        var on = id.next().year().atDay(1);
        return new Handover(
                id,
                cluster.name(),
                cluster.province(),
                party(id.cluster(), id.year()),
                party(id.cluster(), id.next().year()),
                on,
                !LocalDate.now(clock).isBefore(on),
                upToNow.stream()
                        .filter(season -> season.scorecard() != null)
                        .map(season -> progress(season, cluster.name()))
                        .filter(ClusterProgress::isRunning)
                        .toList(),
                upToNow.stream().map(this::state).toList(),
                ahead(id, on));
    }

    private Handover.@Nullable Party party(ClusterId cluster, Year year) {
        return name(cluster, year, LeadershipRole.LEAD)
                .map(lead -> new Handover.Party(
                        lead, name(cluster, year, LeadershipRole.DEPUTY).orElse(null)))
                .orElse(null);
    }

    private Optional<String> name(ClusterId cluster, Year year, LeadershipRole role) {
        return leadership
                .holder(cluster, year, role)
                .map(LeadershipTermView::unit)
                .map(unit -> directory.unit(unit).fullName());
    }

    private ClusterProgress progress(SeasonView season, String cluster) {
        var lines = years.progress(season.id()).stream()
                .map(report ->
                        ClusterProgress.Line.of(directory.unit(report.unit()).name(), report, season, clock))
                .toList();
        return new ClusterProgress(season.id(), cluster, lines, "/kiem-tra-cheo/" + season.id());
    }

    private Handover.YearState state(SeasonView season) {
        var reports = years.progress(season.id());
        var pact = season.pact();
        return new Handover.YearState(
                season.id().year(),
                season.scorecard() == null ? 0 : reports.size(),
                reports.stream()
                        .filter(report -> report.stage() == Stage.PUBLISHED)
                        .count(),
                season.meeting() != null,
                pact == null ? null : pact.signatures().size(),
                reports.size());
    }

    private List<Handover.Step> ahead(SeasonId id, LocalDate on) {
        return Stream.of(id, id.next())
                .flatMap(each -> seasons.find(each).stream())
                .flatMap(season -> season.calendar().stream()
                        .filter(milestone -> !milestone.until().isBefore(on))
                        .map(milestone -> new Handover.Step(season.id().year(), milestone)))
                .toList();
    }
}
