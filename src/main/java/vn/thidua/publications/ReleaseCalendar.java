package vn.thidua.publications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.LastKnown;
import vn.thidua.seasons.ReleaseDates;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/** What will be published when, as the clusters' calendars announce it: the date only, nothing of the year itself. */
@Service
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class ReleaseCalendar {

    private final ReleaseDates dates;
    private final Directory directory;
    private final PublishedYears published;
    private final PlannedReleases planned;
    private final LastKnown known;
    private final Clock clock;

    ReleaseCalendar(
            ReleaseDates dates,
            Directory directory,
            PublishedYears published,
            PlannedReleases planned,
            LastKnown known,
            Clock clock) {
        this.dates = dates;
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
        return announcements().stream()
                .filter(release ->
                        published.editions(release.cluster(), release.year()).isEmpty())
                .toList();
    }

    /** When the results of this year will come; empty where none are announced, or there are some already. */
    public Optional<Release> announced(String cluster, Year year) {
        return coming().stream()
                .filter(release ->
                        release.cluster().equals(cluster) && release.year().equals(year))
                .findFirst();
    }

    private List<Release> announcements() {
        var today = LocalDate.now(clock);
        return known.of("coming", () -> published.surroundings("coming from " + today, () -> announcements(today)));
    }

    private List<Release> announcements(LocalDate today) {
        var minutes = planned.findByState(PlannedRelease.State.PLANNED).stream()
                .collect(Collectors.toMap(
                        PlannedRelease::season, release -> release.view().dueAt()));
        var days = new HashMap<>(dates.from(today));
        minutes.forEach((season, at) -> days.put(season, LocalDate.ofInstant(at, clock.getZone())));
        var names = directory.clusters().stream()
                .collect(Collectors.toMap(ClusterView::id, cluster -> new Words(cluster.name(), cluster.nameEn())));
        return days.entrySet().stream()
                .filter(day -> !day.getValue().isBefore(today))
                .map(day -> new Release(
                        day.getKey().cluster().clusterId(),
                        Objects.requireNonNull(names.get(day.getKey().cluster())),
                        day.getKey().year(),
                        day.getValue(),
                        minutes.get(day.getKey())))
                .sorted(Comparator.comparing(Release::on).thenComparing(Release::cluster))
                .toList();
    }
}
