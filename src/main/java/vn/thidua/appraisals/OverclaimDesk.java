package vn.thidua.appraisals;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.appraisals.Overclaims.Line;
import vn.thidua.appraisals.Overclaims.Tally;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.NotFound;
import vn.thidua.rankings.RankingService;
import vn.thidua.rankings.Standings;
import vn.thidua.rules.Criterion;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonId;
import vn.thidua.seasons.SeasonService;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.ClusterId;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * Compares what was claimed with what was appraised, over all years of a cluster that the reader may see the standings of:
 * the board all of them, a lead those that it oversees.
 */
@Service
@Transactional(readOnly = true)
public class OverclaimDesk {

    private final SeasonService seasons;
    private final ClusterYears clusterYears;
    private final RankingService rankings;

    OverclaimDesk(SeasonService seasons, ClusterYears clusterYears, RankingService rankings) {
        this.seasons = seasons;
        this.clusterYears = clusterYears;
        this.rankings = rankings;
    }

    public Overclaims of(ClusterId cluster, Actor actor) {
        var visible = seasons.of(cluster).stream()
                .filter(season -> season.scorecard() != null && rankings.isVisibleTo(season.id(), actor))
                .toList();
        if (visible.isEmpty()) {
            throw new NotFound(cluster);
        }
        var years = new ArrayList<Year>();
        var units = new LinkedHashMap<UnitId, Row<UnitView>>();
        var criteria = new LinkedHashMap<String, Row<Criterion>>();
        for (var season : visible) {
            if (count(season, actor, units, criteria)) {
                years.add(season.id().year());
            }
        }
        return new Overclaims(
                years,
                sorted(units.values().stream().map(Row::line).toList()),
                sorted(criteria.values().stream()
                        .map(Row::line)
                        .filter(line -> !line.total().isNone())
                        .toList()));
    }

    /** Adds one year to the rows; whether it had an appraised report. */
    private boolean count(
            SeasonView season, Actor actor, Map<UnitId, Row<UnitView>> units, Map<String, Row<Criterion>> criteria) {
        var id = season.id();
        var standings = rankings.standings(id, actor);
        var entries = AppraisalBoard.byUnit(clusterYears.entries(id));
        var questionnaire = clusterYears.questionnaire(id);
        var appraised = standings.members().stream()
                .filter(member -> standings
                        .stages()
                        .getOrDefault(member.id(), Stage.DRAFT)
                        .hasReached(Stage.APPRAISED))
                .toList();
        for (var member : appraised) {
            var row = units.computeIfAbsent(member.id(), unit -> new Row<>(member, new HashMap<>()));
            row.add(id, Tally.NONE);
            var asked = questionnaire.forUnit(member.id());
            var own = entries.getOrDefault(member.id(), Map.of());
            for (var criterion : standings.scorecard().leaves()) {
                var tally = tally(standings, member.id(), criterion, asked, own);
                row.add(id, tally);
                criteria.computeIfAbsent(key(criterion), name -> new Row<>(criterion, new HashMap<>()))
                        .add(id, tally);
            }
        }
        return !appraised.isEmpty();
    }

    private static Tally tally(
            Standings standings,
            UnitId unit,
            Criterion criterion,
            Questionnaire asked,
            Map<Subject, EntryView> entries) {
        var corrected = asked.subjectOf(criterion)
                .map(entries::get)
                .filter(EntryView::isCorrected)
                .isPresent();
        return corrected
                ? Tally.of(
                        points(standings, Ledger.CLAIMED, unit, criterion),
                        points(standings, Ledger.APPRAISED, unit, criterion))
                : Tally.NONE;
    }

    private static BigDecimal points(Standings standings, Ledger ledger, UnitId unit, Criterion criterion) {
        return standings
                .result(ledger)
                .unit(unit.unitId())
                .flatMap(result -> result.criterion(criterion.code()))
                .map(CriterionResult::points)
                .orElse(BigDecimal.ZERO);
    }

    /** A criterion is the same in two years if it bears the same number and name, whatever version of the scorecard it is in. */
    private static String key(Criterion criterion) {
        return criterion.code() + " " + criterion.name();
    }

    private static <T> List<Line<T>> sorted(List<Line<T>> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((Line<T> line) -> line.total().over())
                        .reversed())
                .toList();
    }

    private record Row<T>(T of, Map<Year, Tally> byYear) {

        void add(SeasonId season, Tally tally) {
            byYear.merge(season.year(), tally, Tally::plus);
        }

        Line<T> line() {
            return new Line<>(of, byYear);
        }
    }
}
