package vn.thidua.whatifs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.accounts.Actor;
import vn.thidua.dossiers.ClusterYears;
import vn.thidua.dossiers.DossierKey;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.Stage;
import vn.thidua.dossiers.Subject;
import vn.thidua.kernel.NotFound;
import vn.thidua.platform.TimeSetup;
import vn.thidua.rankings.RankingService;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.simulations.WhatIf;
import vn.thidua.units.Directory;
import vn.thidua.units.UnitId;

/**
 * Tries figures: the whole cluster is scored again with them, because one unit's figure may move all, and forgotten.
 *
 * <p>The board and the lead try figures in the ledger that decides; a unit tries them in the one it fills in itself.
 */
@Service
@Transactional(readOnly = true)
public class WhatIfService {

    private final RankingService rankings;
    private final ClusterYears years;
    private final Directory directory;

    WhatIfService(RankingService rankings, ClusterYears years, Directory directory) {
        this.rankings = rankings;
        this.years = years;
        this.directory = directory;
    }

    /**
     * The figures of any members at once, tried by someone who may see the standings; others find nothing.
     *
     * @param key the unit from which the answer is looked at
     * @param submissions other days on which self-scores are handed in
     */
    public Trial onStandings(
            DossierKey key,
            Map<UnitId, Map<Subject, TriedValue>> values,
            Map<UnitId, LocalDate> submissions,
            Actor actor) {
        var standings = rankings.standings(key.season(), actor);
        requireMember(key);
        return tried(key, standings.input(), values, submissions, true);
    }

    /**
     * A unit's own figures, tried by its own people; others find nothing. Its place among the others shows only when it has
     * handed in its own report and the others' are with their peers: before that, a place would betray what they report.
     */
    public Trial onOwnReport(
            DossierKey key, Map<Subject, TriedValue> values, Map<UnitId, LocalDate> submissions, Actor actor) {
        if (!actor.belongsTo(key.unit())) {
            throw new NotFound(key);
        }
        requireMember(key);
        return tried(
                key,
                years.inputs(key, Ledger.CLAIMED, actor),
                Map.of(key.unit(), values),
                submissions,
                seesPlaces(key));
    }

    private void requireMember(DossierKey key) {
        if (!directory.isMember(key.cluster(), key.unit(), key.year())) {
            throw new NotFound(key);
        }
    }

    private boolean seesPlaces(DossierKey key) {
        return years.progress(key.season()).stream().allMatch(report -> isPastRivalry(report, key.unit()));
    }

    private static boolean isPastRivalry(DossierSummary report, UnitId own) {
        return report.unit().equals(own)
                ? report.submittedAt() != null
                : report.stage().hasReached(Stage.CROSS_CHECK);
    }

    /** Lateness goes by the calendar's day alone. */
    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(TimeSetup.VIET_NAM).toInstant();
    }

    private Trial tried(
            DossierKey key,
            ClusterYear input,
            Map<UnitId, Map<Subject, TriedValue>> values,
            Map<UnitId, LocalDate> submissions,
            boolean withPlaces) {
        var questionnaire = years.questionnaire(key);
        var tried = TriedCells.of(years.questionnaire(key.season()), input, values);
        var changed = input;
        for (var unit : tried.cells().entrySet()) {
            changed = changed.with(unit.getKey(), unit.getValue());
        }
        for (var day : submissions.entrySet()) {
            changed = changed.submitted(day.getKey().unitId(), noon(day.getValue()));
        }
        return new Trial(
                key,
                questionnaire,
                input,
                WhatIf.of(input, changed),
                NextAnswers.of(questionnaire, changed, key.unit().unitId()),
                tried.figures(),
                tried.refused(),
                withPlaces);
    }
}
