package vn.thidua.publications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.LastKnown;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.MilestoneView;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.Directory;

/** What will be published when, as the clusters' calendars announce it: the date only, nothing of the year itself. */
@Service
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class ReleaseCalendar {

    private final SeasonService seasons;
    private final Directory directory;
    private final PublishedYears published;
    private final PlannedReleases planned;
    private final LastKnown known;
    private final Clock clock;

    ReleaseCalendar(
            SeasonService seasons,
            Directory directory,
            PublishedYears published,
            PlannedReleases planned,
            LastKnown known,
            Clock clock) {
        this.seasons = seasons;
        this.directory = directory;
        this.published = published;
        this.planned = planned;
        this.known = known;
        this.clock = clock;
    }

    /**
     * An announced publication of a cluster's year.
     *
     * @param at the minute, once it is planned
     */
    public record Release(
            String cluster,
            Words name,
            Year year,
            LocalDate on,
            @Nullable Instant at) {}

    /** Publications still to come, the next one first. */
    public List<Release> coming() {
        var today = LocalDate.now(clock);
        return known.of("coming", () -> coming(today));
    }

    private List<Release> coming(LocalDate today) {
        var minutes = planned.findByState(PlannedRelease.State.PLANNED).stream()
                .collect(Collectors.toMap(
                        PlannedRelease::season, release -> release.view().dueAt()));
        return seasons.all().stream()
                .flatMap(season -> announced(season, minutes.get(season.id())))
                .filter(release -> !release.on().isBefore(today))
                .sorted(Comparator.comparing(Release::on).thenComparing(Release::cluster))
                .toList();
    }

    private Stream<Release> announced(SeasonView season, @Nullable Instant at) {
        var cluster = season.id().cluster();
        if (!published.editions(cluster.clusterId(), season.id().year()).isEmpty()) {
            return Stream.empty();
        }
        var on = at != null
                ? Optional.of(LocalDate.ofInstant(at, clock.getZone()))
                : season.milestone(Milestone.RELEASE).map(MilestoneView::until);
        return on.stream().map(day -> {
            var view = directory.cluster(cluster);
            return new Release(
                    cluster.clusterId(),
                    new Words(view.name(), view.nameEn()),
                    season.id().year(),
                    day,
                    at);
        });
    }
}
