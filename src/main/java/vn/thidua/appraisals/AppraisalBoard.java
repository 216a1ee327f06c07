package vn.thidua.appraisals;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.NotFound;
import vn.thidua.rankings.RankingService;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.units.UnitId;

/** Lays a cluster's year out for the board. Others do not learn that it is there. */
@Service
@Transactional(readOnly = true)
public class AppraisalBoard {

    private final ClusterYears clusterYears;
    private final RankingService rankings;
    private final SeasonService seasons;

    AppraisalBoard(ClusterYears clusterYears, RankingService rankings, SeasonService seasons) {
        this.clusterYears = clusterYears;
        this.rankings = rankings;
        this.seasons = seasons;
    }

    public Board board(SeasonId season, Actor actor) {
        if (!actor.isProvincial()) {
            throw new NotFound(season);
        }
        return new Board(
                seasons.season(season),
                rankings.standings(season, actor),
                clusterYears.questionnaire(season),
                byUnit(clusterYears.entries(season)),
                clusterYears.progress(season));
    }

    static Map<UnitId, Map<Subject, EntryView>> byUnit(Collection<EntryView> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        EntryView::unit, Collectors.toMap(EntryView::subject, Function.identity())));
    }
}
