package vn.thidua.pacts.web;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicators.TargetHistory;
import vn.thidua.pacts.RegisteredTargets;
import vn.thidua.seasons.PactSignature;
import vn.thidua.seasons.PactView;
import vn.thidua.seasons.SeasonId;
import vn.thidua.units.ClusterView;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitView;

/**
 * What the page of a pact shows.
 *
 * @param pact absent until its text is written
 * @param adjusted the targets in force that did not stay as they were assigned
 * @param reregistered what members registered and then registered anew
 * @param targetsFingerprint what stands for all registered targets
 * @param adoptable how many signed promises the board could take as targets
 * @param years the cluster's years, newest first
 * @param journalHead the last link of the journal at this moment, for the printed page
 */
record PactPage(
        SeasonId season,
        ClusterView cluster,
        List<UnitView> members,
        @Nullable PactView pact,
        List<RegisteredTargets.Line> targets,
        List<TargetHistory> adjusted,
        List<TargetHistory> reregistered,
        String targetsFingerprint,
        int adoptable,
        List<Year> years,
        String journalHead) {

    public @Nullable PactSignature signatureOf(UnitId unit) {
        return pact == null
                ? null
                : pact.signatures().stream()
                        .filter(signature -> signature.unit().equals(unit))
                        .findFirst()
                        .orElse(null);
    }

    public long signed() {
        return members.stream()
                .filter(member -> signatureOf(member.id()) != null)
                .count();
    }

    public List<UnitView> unsigned() {
        return members.stream()
                .filter(member -> signatureOf(member.id()) == null)
                .toList();
    }

    /** Whether the pact is for a year in which some member registers something of its own. */
    public boolean hasPromises() {
        return targets.stream().anyMatch(line -> !line.promises().isEmpty());
    }
}
