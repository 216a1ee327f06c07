package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Scorecard;

/**
 * Scores a cluster's year: a pure function of its input, in which the order of units and cells plays no part. Leaf criteria first,
 * each over all units because peers are compared; then each unit's groups, caps and total; then places; then classes.
 */
public final class ScoringEngine {

    private ScoringEngine() {}

    public static ClusterResult score(ClusterYear input) {
        var sheets = sheets(input);
        var scores = new ArrayList<UnitScore>(input.units().size());
        input.units().forEach((unit, year) -> scores.add(score(input.scorecard(), sheets, unit, year)));
        var ranking = new Ranking(input).rank(scores);
        return new ClusterResult(new Classes(input.scorecard()).classify(ranking, input.units()));
    }

    private static Map<String, LeafSheet> sheets(ClusterYear input) {
        var sheets = new HashMap<String, LeafSheet>();
        for (var group : input.scorecard().groups()) {
            group.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .filter(Criterion::isLeaf)
                    .forEach(leaf -> sheets.put(leaf.code(), new LeafSheet(input, group, leaf)));
        }
        return sheets;
    }

    private static UnitScore score(Scorecard scorecard, Map<String, LeafSheet> sheets, String unit, UnitYear year) {
        var tree = new CriterionTree(sheets, unit);
        var groups = new ArrayList<GroupResult>();
        var criteria = new ArrayList<CriterionResult>();
        for (var group : scorecard.groups()) {
            List<CriterionResult> results = group.criteria().stream()
                    .map(criterion -> tree.result(group, criterion))
                    .toList();
            groups.add(CriterionTree.result(group, results));
            criteria.addAll(results);
        }
        return UnitScore.of(scorecard, unit, year, List.copyOf(groups), List.copyOf(criteria));
    }
}
