package vn.thidua.backtests;

import java.time.Clock;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.accounts.Role;
import vn.thidua.kernel.NotAllowed;
import vn.thidua.publications.PublishedYears;
import vn.thidua.rankings.RankingService;
import vn.thidua.scorecardeditor.DraftId;
import vn.thidua.scorecardeditor.ScorecardDrafting;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.simulations.BackTest;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitView;

/**
 * Scores published years once more, by a draft. Nothing is stored and no result changes; the inputs are the figures as they stand, with the
 * sanctions of their year, so that who was set aside then is set aside under the draft too. What is not published yet, the administrator,
 * who drafts, does not learn from here either.
 */
@Service
@Transactional(readOnly = true)
public class BackTests {

    private final ScorecardDrafting drafting;
    private final SeasonService seasons;
    private final RankingService rankings;
    private final PublishedYears published;
    private final Directory directory;
    private final Clock clock;

    BackTests(
            ScorecardDrafting drafting,
            SeasonService seasons,
            RankingService rankings,
            PublishedYears published,
            Directory directory,
            Clock clock) {
        this.drafting = drafting;
        this.seasons = seasons;
        this.rankings = rankings;
        this.published = published;
        this.directory = directory;
        this.clock = clock;
    }

    /** The clusters that have a published past year with a scorecard. */
    public List<ClusterView> clusters(Actor actor) {
        requireAdministrator(actor);
        return directory.clusters().stream()
                .filter(cluster -> !past(cluster.id()).isEmpty())
                .toList();
    }

    /** The draft tried on every published past year of a cluster, the latest first; nothing where there is none. */
    public Optional<BackTest> of(DraftId draft, ClusterId cluster, Actor actor) {
        requireAdministrator(actor);
        var scorecard = drafting.require(draft, actor).scorecard();
        var inputs = past(cluster).stream()
                .map(season -> rankings.official(season).input())
                .toList();
        return inputs.isEmpty() ? Optional.empty() : Optional.of(BackTest.of(scorecard, inputs));
    }

    /** The names of all units, by code. */
    public Map<String, String> unitNames() {
        var names = new LinkedHashMap<String, String>();
        for (UnitView unit : directory.units()) {
            names.put(unit.id().unitId(), unit.name());
        }
        return names;
    }

    private List<SeasonId> past(ClusterId cluster) {
        var thisYear = Year.now(clock);
        return seasons.of(cluster).stream()
                .filter(season ->
                        season.scorecard() != null && season.id().year().isBefore(thisYear))
                .map(SeasonView::id)
                .filter(season -> !published
                        .editions(season.cluster().clusterId(), season.year())
                        .isEmpty())
                .sorted(Comparator.comparing(SeasonId::year).reversed())
                .toList();
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("backTest.notYours");
        }
    }
}
