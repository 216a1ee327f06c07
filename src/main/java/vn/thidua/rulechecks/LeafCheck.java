package vn.thidua.rulechecks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Rule;

/** Checks a criterion that carries a rule: its maximum, its policy and the input that the rule reads. */
final class LeafCheck {

    private LeafCheck() {}

    static List<Finding> of(CriterionGroup group, Criterion leaf, Direction direction, boolean hasParent) {
        var findings = new ArrayList<Finding>();
        var rule = Objects.requireNonNull(leaf.rule(), "a leaf has a rule");
        if (!isMultiple(leaf.maxPoints(), leaf.rounding())) {
            findings.add(Finding.error("maxNotAMultiple", leaf.code(), leaf.maxPoints(), leaf.rounding()));
        }
        checkIndicator(leaf, rule, findings);
        checkPolicy(group, leaf, rule, findings);
        findings.addAll(rule.match(new RuleCheck(group.kind(), leaf, direction, hasParent)));
        return findings;
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal quantum) {
        return quantum.signum() > 0 && value.remainder(quantum).signum() == 0;
    }

    private static void checkIndicator(Criterion leaf, Rule rule, List<Finding> findings) {
        var readsFigure =
                rule.inputs().contains(InputKind.FIGURE) || rule.inputs().contains(InputKind.FIGURE_AND_PREVIOUS);
        if (readsFigure && leaf.indicator() == null) {
            findings.add(Finding.error("noIndicator", leaf.code()));
        } else if (!readsFigure && leaf.indicator() != null) {
            findings.add(Finding.warning("indicatorNotRead", leaf.code(), leaf.indicator()));
        }
    }

    private static void checkPolicy(CriterionGroup group, Criterion leaf, Rule rule, List<Finding> findings) {
        if (leaf.notApplicable() == NotApplicablePolicy.SEPARATE_GROUP && !rule.hasPeers()) {
            findings.add(Finding.error("separateGroupWithoutPeers", leaf.code()));
        }
        if (group.kind() != GroupKind.BASE && leaf.notApplicable() != NotApplicablePolicy.ZERO) {
            findings.add(Finding.warning(
                    "policyWithoutEffect", leaf.code(), leaf.notApplicable().name()));
        }
    }
}
