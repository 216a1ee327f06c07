package vn.thidua.rankings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dossiers.Stage;
import vn.thidua.rules.Scorecard;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.Ledger;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * The standings of a cluster's year: the order that counts, what it rests on, and what is still to be decided.
 *
 * @param members of the year, by name
 * @param places every member once, by place; units that are not considered last. The last authorised ledger decides
 * @param openTies units that share a place, each group waiting for the meeting's decision
 * @param inputs what was scored, by the ledger up to which changes count; sanctions included
 * @param results what came out, by ledger
 * @param decisions all decided orders of the year, withdrawn ones included
 * @param outdated decided orders that no longer fit the points and are not applied
 * @param sanctions all sanctions of the year, withdrawn ones included
 * @param stages how far each member's report has come
 */
public record Standings(
        SeasonId season,
        List<UnitView> members,
        List<Standing> places,
        List<List<UnitId>> openTies,
        Map<Ledger, ClusterYear> inputs,
        Map<Ledger, ClusterResult> results,
        List<OrderDecisionView> decisions,
        List<OrderDecisionView> outdated,
        List<SanctionView> sanctions,
        Map<UnitId, Stage> stages) {

    /** The ledger that decides the places. */
    public static final Ledger DECISIVE = Ledger.APPRAISED;

    public Standings {
        members = List.copyOf(members);
        places = List.copyOf(places);
        openTies = List.copyOf(openTies);
        inputs = Map.copyOf(inputs);
        results = Map.copyOf(results);
        decisions = List.copyOf(decisions);
        outdated = List.copyOf(outdated);
        sanctions = List.copyOf(sanctions);
        stages = Map.copyOf(stages);
    }

    /** Whether some report is not appraised yet, so that the places may still change. */
    public boolean isProvisional() {
        return !haveAllReached(Stage.APPRAISED);
    }

    public boolean haveAllReached(Stage stage) {
        return stages.values().stream().allMatch(reached -> reached.hasReached(stage));
    }

    /** What the decisive ledger was scored from. */
    public ClusterYear input() {
        return input(DECISIVE);
    }

    public ClusterYear input(Ledger ledger) {
        return of(inputs, ledger);
    }

    /** What the decisive ledger comes to. */
    public ClusterResult result() {
        return result(DECISIVE);
    }

    public ClusterResult result(Ledger ledger) {
        return of(results, ledger);
    }

    public Scorecard scorecard() {
        return input().scorecard();
    }

    public Optional<Standing> of(UnitId unit) {
        return places.stream().filter(standing -> standing.unit().equals(unit)).findFirst();
    }

    public Optional<UnitView> member(UnitId unit) {
        return members.stream().filter(member -> member.id().equals(unit)).findFirst();
    }

    private static <T> T of(Map<Ledger, T> byLedger, Ledger ledger) {
        @Nullable T value = byLedger.get(ledger);
        if (value == null) {
            throw new IllegalStateException("not scored: " + ledger);
        }
        return value;
    }
}
