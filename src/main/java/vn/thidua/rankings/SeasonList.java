package vn.thidua.rankings;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.ClusterId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.Directory;

/** The cluster-years whose standings an actor may see, newest first. */
@Service
@Transactional(readOnly = true)
public class SeasonList {

    private final SeasonService seasons;
    private final Directory directory;
    private final RankingService rankings;

    SeasonList(SeasonService seasons, Directory directory, RankingService rankings) {
        this.seasons = seasons;
        this.directory = directory;
        this.rankings = rankings;
    }

    /** One cluster-year; without a scorecard there is nothing to show yet. */
    public record Line(ClusterView cluster, int year, String path, boolean scored) {}

    public List<Line> visibleTo(Actor actor) {
        var clusters = new HashMap<ClusterId, ClusterView>();
        return seasons.concerning(actor).stream()
                .filter(season -> rankings.isVisibleTo(season.id(), actor))
                .map(season -> new Line(
                        clusters.computeIfAbsent(season.id().cluster(), directory::cluster),
                        season.id().year().getValue(),
                        season.id().toString(),
                        season.scored()))
                .toList();
    }
}
