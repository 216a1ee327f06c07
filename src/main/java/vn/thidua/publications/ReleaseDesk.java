package vn.thidua.publications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.kernel.NotFound;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;

/**
 * Plans publications to the minute. What blocks a publication blocks it when it is due, not when it is planned, since much may be
 * mended between; then it is refused, and the year's page says why.
 */
@Service
@Transactional
public class ReleaseDesk {

    private final PlannedReleases releases;
    private final PublishedYears published;
    private final SeasonService seasons;
    private final DraftViewings viewings;
    private final Clock clock;

    ReleaseDesk(
            PlannedReleases releases,
            PublishedYears published,
            SeasonService seasons,
            DraftViewings viewings,
            Clock clock) {
        this.releases = releases;
        this.published = published;
        this.seasons = seasons;
        this.viewings = viewings;
        this.clock = clock;
    }

    public void plan(SeasonId season, PublicationTerms terms, Instant dueAt, Actor actor) {
        requirePublisher(actor);
        seasons.season(season);
        var further =
                !published.editions(season.cluster().clusterId(), season.year()).isEmpty();
        if (further && (terms.reason() == null || terms.reason().isBlank())) {
            throw new RuleViolation("publications.reason.missing");
        }
        if (waiting(season).isPresent()) {
            throw new RuleViolation("publications.release.already");
        }
        releases.save(new PlannedRelease(season, terms, dueAt, actor.login(), clock.instant()));
    }

    public void withdraw(SeasonId season, Actor actor) {
        requirePublisher(actor);
        var release = waiting(season).orElseThrow(() -> new NotFound(season));
        releases.save(release.withdraw(actor.login(), clock.instant()));
    }

    /** The publication that waits. */
    @Transactional(readOnly = true)
    public Optional<PlannedReleaseView> planned(SeasonId season, Actor actor) {
        requirePublisher(actor);
        return waiting(season).map(PlannedRelease::view);
    }

    /** The last plan, if it was refused and nothing was planned since. */
    @Transactional(readOnly = true)
    public Optional<PlannedReleaseView> refused(SeasonId season, Actor actor) {
        requirePublisher(actor);
        return releases.findFirstBySeasonOrderByPlannedAtDesc(season)
                .map(PlannedRelease::view)
                .filter(release -> release.refusal() != null);
    }

    /** Who has seen the year before it was public, the latest first. */
    @Transactional(readOnly = true)
    public List<DraftViewing> viewings(SeasonId season, Actor actor) {
        requirePublisher(actor);
        return viewings.of(season);
    }

    private Optional<PlannedRelease> waiting(SeasonId season) {
        return releases.findBySeasonAndState(season, PlannedRelease.State.PLANNED);
    }

    private static void requirePublisher(Actor actor) {
        if (!actor.is(Role.PROVINCIAL_PUBLISHER)) {
            throw new NotAllowed("publications.notYours");
        }
    }
}
