package vn.thidua.crosschecks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.thidua.units.UnitId;

/**
 * Draws who checks whom. Every member checks exactly one other, so that the work is even; nobody checks itself; the deputy
 * checks the lead. As far as the number of members lets it be, no two check each other, and nobody checks whom it checked
 * last year; where both cannot be had, last year's pair is the lesser evil. The same seed draws the same pairs again.
 */
public final class CheckerDraw {

    private final List<UnitId> members;
    private final Map<UnitId, UnitId> fixed;
    private final Map<UnitId, UnitId> lastYear;
    private final Map<UnitId, List<UnitId>> candidates = new LinkedHashMap<>();
    private final Map<UnitId, UnitId> checkers = new LinkedHashMap<>();

    private CheckerDraw(List<UnitId> members, Map<UnitId, UnitId> fixed, Map<UnitId, UnitId> lastYear, Random random) {
        this.members = members;
        this.fixed = fixed;
        this.lastYear = lastYear;
        for (var member : members) {
            var others = new ArrayList<>(members);
            others.remove(member);
            Collections.shuffle(others, random);
            candidates.put(member, others);
        }
    }

    /**
     * The checker of each member; nobody where there is only one.
     *
     * @param lastYear the checker of each unit in the year before, as far as there was one
     */
    public static Map<UnitId, UnitId> draw(
            Collection<UnitId> members,
            @Nullable UnitId lead,
            @Nullable UnitId deputy,
            Map<UnitId, UnitId> lastYear,
            long seed) {
        var sorted = members.stream()
                .distinct()
                .sorted((one, other) -> one.unitId().compareTo(other.unitId()))
                .toList();
        if (sorted.size() < 2) {
            return Map.of();
        }
        var given = lead != null && deputy != null && sorted.contains(lead) && sorted.contains(deputy)
                ? Map.of(lead, deputy)
                : Map.<UnitId, UnitId>of();
        for (var mutual = 0; mutual <= sorted.size(); mutual++) {
            for (var repeated = 0; repeated <= sorted.size(); repeated++) {
                var draw = new CheckerDraw(sorted, given, lastYear, new Random(seed));
                if (draw.fill(0, mutual, repeated)) {
                    return draw.checkers;
                }
            }
        }
        throw new IllegalStateException("two or more can always check each other");
    }

    /** Whether the members from this one on can be given checkers with at most so many mutual and repeated pairs. */
    private boolean fill(int index, int mutual, int repeated) {
        if (index == members.size()) {
            return true;
        }
        var member = members.get(index);
        var given = fixed.get(member);
        for (var checker : given != null ? List.of(given) : Objects.requireNonNull(candidates.get(member))) {
            if (isTaken(checker, member)) {
                continue;
            }
            var mutualLeft = mutual - (member.equals(checkers.get(checker)) ? 1 : 0);
            var repeatedLeft = repeated - (checker.equals(lastYear.get(member)) ? 1 : 0);
            if (mutualLeft >= 0 && repeatedLeft >= 0) {
                checkers.put(member, checker);
                if (fill(index + 1, mutualLeft, repeatedLeft)) {
                    return true;
                }
                checkers.remove(member);
            }
        }
        return false;
    }

    /** Whether the checker has a sheet already, or is kept for another one. */
    private boolean isTaken(UnitId checker, UnitId member) {
        return checkers.containsValue(checker) || fixed.containsValue(checker) && !checker.equals(fixed.get(member));
    }
}
