package vn.thidua.scoring;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Rule;

/** The units that a rule compares with one another. Who leads and who is best is found once and then remembered. */
final class PeerGroup {

    static final PeerGroup NONE = new PeerGroup(List.of());

    private final List<Entry> members;
    private final Map<Rule.ExcessMode, Leader> leaders = new EnumMap<>(Rule.ExcessMode.class);
    private @Nullable Entry best;

    PeerGroup(List<Entry> members) {
        this.members = List.copyOf(members);
    }

    /** The largest excess over the target, and a unit that has it. */
    record Leader(String unit, CompletionRate excess) {}

    int size() {
        return members.size();
    }

    Leader leader(Rule.ExcessMode mode) {
        return leaders.computeIfAbsent(mode, this::findLeader);
    }

    private Leader findLeader(Rule.ExcessMode mode) {
        return members.stream()
                .map(member -> new Leader(member.unit(), excess(member, mode)))
                .max(Comparator.comparing(Leader::excess).thenComparing(Leader::unit, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The unit with the best result; of several the first by code. */
    Entry best() {
        var known = best;
        if (known == null) {
            var byActual = Comparator.comparing(Entry::actual);
            known = members.stream()
                    .min((members.get(0).lowerIsBetter() ? byActual : byActual.reversed()).thenComparing(Entry::unit))
                    .orElseThrow();
            best = known;
        }
        return known;
    }

    int placeOf(Entry entry) {
        var own = entry.rate();
        var place = 1;
        for (var member : members) {
            if (member.rate().compareTo(own) > 0) {
                place++;
            }
        }
        return place;
    }

    static CompletionRate excess(Entry entry, Rule.ExcessMode mode) {
        if (mode == Rule.ExcessMode.PERCENT) {
            return entry.rate().excess();
        }
        var difference = entry.actual().subtract(entry.target());
        return new CompletionRate(Fraction.of(entry.lowerIsBetter() ? difference.negate() : difference));
    }
}
