package vn.thidua.publications;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.SignIn;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterId;

/** Publications of the trial's cluster that are planned for an hour to come, by its publisher. */
@Component
class SampleReleases {

    private static final ClusterId CLUSTER = new ClusterId("so-2");

    private final ReleaseDesk desk;
    private final PublishedYears published;
    private final SignIn signIn;
    private final Clock clock;

    SampleReleases(ReleaseDesk desk, PublishedYears published, SignIn signIn, Clock clock) {
        this.desk = desk;
        this.published = published;
        this.signIn = signIn;
        this.clock = clock;
    }

    static SeasonId season(int year) {
        return new SeasonId(CLUSTER, Year.of(year));
    }

    static PublicationTerms terms(String reason) {
        return new PublicationTerms(LocalDate.of(2026, 11, 23), Disclosure.CRITERIA, reason);
    }

    void plan(SeasonId season, String reason, Duration until) {
        desk.plan(season, terms(reason), clock.instant().plus(until), publisher());
    }

    /** The versions that are published of a year, the newest first. */
    List<Edition> editions(SeasonId season) {
        return published.editions(CLUSTER.clusterId(), season.year());
    }

    List<Integer> versions(SeasonId season) {
        return editions(season).stream().map(Edition::version).toList();
    }

    Actor publisher() {
        return actor("cong-bo");
    }

    Actor actor(String login) {
        return signIn.actor(login).orElseThrow();
    }
}
