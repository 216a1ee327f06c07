package vn.thidua.rankings;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.units.UnitId;

/**
 * Places by points, with the decisions of people applied.
 *
 * <p>A tie decision holds for exactly the units that share a place; a ballot's order for exactly the units that have one, as
 * long as the points order them as on the day of the ballot. A decision that no longer fits is listed as outdated and moves
 * nobody. The class is not touched: it follows the points, the gates and the quota.
 */
record PlaceOrder(List<Standing> standings, List<OrderDecisionView> outdated) {

    static PlaceOrder of(ClusterResult result, List<OrderDecisionView> decisions) {
        var outdated = new ArrayList<OrderDecisionView>();
        var ordered = byPoints(result);
        for (var decision : standing(decisions, OrderGround.TIE)) {
            if (!ordered.settle(decision)) {
                outdated.add(decision);
            }
        }
        for (var decision : standing(decisions, OrderGround.BALLOT)) {
            if (!ordered.reorder(decision)) {
                outdated.add(decision);
            }
        }
        return new PlaceOrder(ordered.standings(), List.copyOf(outdated));
    }

    /** Groups of units that share a place and wait for the meeting. */
    List<List<UnitId>> openTies() {
        return standings.stream()
                .filter(Standing::tied)
                .collect(Collectors.groupingBy(
                        Standing::place, TreeMap::new, Collectors.mapping(Standing::unit, Collectors.toList())))
                .values()
                .stream()
                .toList();
    }

    /** The units that have a place, better ones first. */
    List<UnitId> placed() {
        return standings.stream()
                .filter(standing -> standing.place() != null)
                .map(Standing::unit)
                .toList();
    }

    private static List<OrderDecisionView> standing(List<OrderDecisionView> decisions, OrderGround ground) {
        return decisions.stream()
                .filter(OrderDecisionView::stands)
                .filter(decision -> decision.ground() == ground)
                .toList();
    }

    private static Working byPoints(ClusterResult result) {
        var standings = result.ranking().stream()
                .map(unit -> new Standing(new UnitId(unit.unit()), unit.place(), unit.tied(), null, unit))
                .toList();
        return new Working(new ArrayList<>(standings));
    }

    /** The order while decisions are being applied to it. */
    private record Working(List<Standing> standings) {

        boolean settle(OrderDecisionView decision) {
            var units = Set.copyOf(decision.order());
            var first = standings.stream()
                    .filter(standing -> standing.tied() && units.contains(standing.unit()))
                    .map(Standing::place)
                    .findFirst();
            if (first.isEmpty() || !unitsAt(first.get()).equals(units)) {
                return false;
            }
            place(decision, first.get());
            return true;
        }

        boolean reorder(OrderDecisionView decision) {
            var placed = new PlaceOrder(standings, List.of()).placed();
            if (!placed.equals(decision.orderByPoints()) || !Set.copyOf(placed).equals(Set.copyOf(decision.order()))) {
                return false;
            }
            place(decision, 1);
            return true;
        }

        private Set<UnitId> unitsAt(Integer place) {
            return standings.stream()
                    .filter(standing -> place.equals(standing.place()))
                    .map(Standing::unit)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private void place(OrderDecisionView decision, int first) {
            var results = standings.stream().collect(Collectors.toMap(Standing::unit, Function.identity()));
            var from = first - 1;
            for (var i = 0; i < decision.order().size(); i++) {
                var result =
                        requireNonNull(results.get(decision.order().get(i))).result();
                standings.set(
                        from + i, new Standing(decision.order().get(i), first + i, false, decision.ground(), result));
            }
        }
    }
}
