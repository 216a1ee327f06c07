package vn.thidua.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.seasons.Milestone;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.Directory;

/** What will be published when, as the clusters' calendars announce it: the date only, nothing of the year itself. */
@Service
@Transactional(readOnly = true)
public class ReleaseCalendar {

    private final SeasonService seasons;
    private final Directory directory;
    private final PublishedYears published;
    private final Clock clock;

    ReleaseCalendar(SeasonService seasons, Directory directory, PublishedYears published, Clock clock) {
        this.seasons = seasons;
        this.directory = directory;
        this.published = published;
        this.clock = clock;
    }

    /** An announced publication of a cluster's year. */
    public record Release(String cluster, Words name, Year year, LocalDate on) {}

    /** Publications still to come, the next one first. */
    public List<Release> coming() {
        var today = LocalDate.now(clock);
        return seasons.all().stream()
                .flatMap(this::announced)
                .filter(release -> !release.on().isBefore(today))
                .sorted(Comparator.comparing(Release::on).thenComparing(Release::cluster))
                .toList();
    }

    private Stream<Release> announced(SeasonView season) {
        var cluster = season.id().cluster();
        if (!published.editions(cluster.clusterId(), season.id().year()).isEmpty()) {
            return Stream.empty();
        }
        return season.milestone(Milestone.RELEASE).stream().map(milestone -> {
            var view = directory.cluster(cluster);
            return new Release(
                    cluster.clusterId(),
                    new Words(view.name(), view.nameEn()),
                    season.id().year(),
                    milestone.until());
        });
    }
}
