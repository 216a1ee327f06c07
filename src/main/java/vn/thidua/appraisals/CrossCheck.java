package vn.thidua.appraisals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.DossierSummary;
import vn.thidua.dossiers.EntryView;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * A cluster's year as its head checks it.
 *
 * @param members of the year, by name
 * @param dossiers how far each member's report has come, in the same order
 * @param readable the members whose sheets the actor may open
 * @param judged the members whose sheets the actor may judge, at whatever stage: never the own one
 * @param checkers who was named to check whom
 * @param discussions how many remarks and objections to a member's report still wait
 */
public record CrossCheck(
        SeasonView season,
        List<UnitView> members,
        List<DossierSummary> dossiers,
        Map<UnitId, Integer> corrections,
        Set<UnitId> readable,
        Set<UnitId> judged,
        Map<UnitId, UnitView> checkers,
        Map<UnitId, Integer> discussions) {

    /**
     * One member's sheet.
     *
     * @param inputs what the last ledger is scored from
     * @param results points by ledger
     */
    public record Sheet(
            CrossCheck check,
            UnitView unit,
            DossierSummary dossier,
            Questionnaire questionnaire,
            Map<Subject, EntryView> entries,
            ClusterYear inputs,
            Map<Ledger, ClusterResult> results,
            boolean mayJudge) {

        public @Nullable EntryView entry(Subject subject) {
            return entries.get(subject);
        }
    }
}
