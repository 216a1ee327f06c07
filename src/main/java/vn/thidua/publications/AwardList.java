package vn.thidua.publications;

import java.util.Comparator;
import java.util.List;
import vn.thidua.awards.AwardOrigin;
import vn.thidua.awards.AwardView;

/** The commendations of a year as they are published. */
final class AwardList {

    private AwardList() {}

    /**
     * The highest commendation first, then by the place that is shown: proposals of one moment have no order of their own. Units
     * whose place is not shown follow by name, since any other order would tell their places.
     *
     * @param shown by place, what the publication shows and no more
     * @param members by name
     */
    static List<Snapshot.Award> of(List<AwardView> awards, List<Standing> shown, List<Snapshot.Member> members) {
        var byPlace = shown.stream().map(Standing::unit).toList();
        var byName = members.stream().map(Snapshot.Member::id).toList();
        return awards.stream()
                .sorted(Comparator.comparing(AwardView::type)
                        .thenComparingInt(award -> position(award, byPlace))
                        .thenComparingInt(award -> position(award, byName))
                        .thenComparing(award -> award.unit().unitId())
                        .thenComparing(AwardView::status))
                .map(AwardList::award)
                .toList();
    }

    /** Whoever is not in the list comes after all who are. */
    private static int position(AwardView award, List<String> units) {
        var position = units.indexOf(award.unit().unitId());
        return position < 0 ? units.size() : position;
    }

    private static Snapshot.Award award(AwardView award) {
        var decision = award.decision();
        return new Snapshot.Award(
                award.unit().unitId(),
                award.type().name(),
                award.status().name(),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.date(),
                award.origin() == AwardOrigin.ILLUSTRATIVE,
                award.note());
    }
}
