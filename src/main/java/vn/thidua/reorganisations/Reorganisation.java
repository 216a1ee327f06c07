package vn.thidua.reorganisations;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.units.SuccessionKind;
import vn.thidua.units.UnitId;

/**
 * A change of units as it is planned.
 *
 * @param whole whether the predecessors end; a part of one may also be split off while it lives on
 * @param effectiveOn the first day of the new order; the predecessors end the day before
 * @param joining whether the successors take the predecessors' places in their clusters and blocks
 * @param custodian who finishes the reports that a predecessor leaves open; none where none are open
 * @param document the resolution or decision
 */
public record Reorganisation(
        SuccessionKind kind,
        List<UnitId> predecessors,
        List<Successor> successors,
        boolean whole,
        LocalDate effectiveOn,
        boolean joining,
        @Nullable UnitId custodian,
        String document) {

    public Reorganisation {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    LocalDate lastDay() {
        return effectiveOn.minusDays(1);
    }

    List<UnitId> successorIds() {
        return successors.stream().map(Successor::id).toList();
    }

    /** Refuses a plan that is none: how many units of each side its kind takes, each once, none on both sides. */
    void requireSense() {
        var into = successors.size();
        var fits = switch (kind) {
            case MERGE -> !predecessors.isEmpty() && into == 1;
            case SPLIT -> predecessors.size() == 1 && into >= (whole ? 2 : 1);
            case RENAME -> predecessors.size() == 1 && into == 1;
            case DISSOLVE -> !predecessors.isEmpty() && into == 0;
        };
        if (!fits) {
            throw new RuleViolation(
                    switch (kind) {
                        case MERGE -> "reorganisations.count.MERGE";
                        case SPLIT -> "reorganisations.count.SPLIT";
                        case RENAME -> "reorganisations.count.RENAME";
                        case DISSOLVE -> "reorganisations.count.DISSOLVE";
                    });
        }
        if (!whole && kind != SuccessionKind.SPLIT) {
            throw new RuleViolation("reorganisations.partOnlySplit");
        }
        var all = new HashSet<UnitId>(predecessors);
        all.addAll(successorIds());
        if (all.size() < predecessors.size() + into) {
            throw new RuleViolation("reorganisations.twice");
        }
        if (document.isBlank()) {
            throw new RuleViolation("reorganisations.document.missing");
        }
    }
}
