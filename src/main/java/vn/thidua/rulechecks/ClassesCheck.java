package vn.thidua.rulechecks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/** Checks classes, gates and tie-breakers of a scoring table. */
final class ClassesCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scorecard scorecard;
    private final List<Finding> findings = new ArrayList<>();

    private ClassesCheck(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    static List<Finding> of(Scorecard scorecard) {
        var check = new ClassesCheck(scorecard);
        check.checkOrder();
        scorecard.classes().forEach(check::checkClass);
        scorecard.tieBreakers().forEach(check::checkTieBreaker);
        check.checkSanctionCodes();
        scorecard.sanctions().forEach(check::checkSanction);
        return check.findings;
    }

    private void checkOrder() {
        var classes = scorecard.classes();
        var seen = new HashSet<String>();
        for (var index = 0; index < classes.size(); index++) {
            var each = classes.get(index);
            var last = index == classes.size() - 1;
            if (!seen.add(each.code())) {
                findings.add(Finding.error("repeatedCode", each.code(), each.code()));
            }
            if (each.min() == null && !last) {
                findings.add(Finding.error("classWithoutThreshold", each.code()));
            }
            if (last && (each.min() != null || !each.gates().isEmpty())) {
                findings.add(Finding.warning("lastClassNotOpen", each.code()));
            }
            var better = index == 0 ? null : classes.get(index - 1).min();
            if (better != null && each.min() != null && each.min().compareTo(better) >= 0) {
                findings.add(Finding.error("classesNotDescending", each.code(), each.min(), better));
            }
        }
    }

    private void checkClass(Classification each) {
        var quota = each.quotaPercent();
        if (quota != null && (quota.signum() < 0 || quota.compareTo(HUNDRED) > 0)) {
            findings.add(Finding.error("quotaOutOfRange", each.code(), quota));
        }
        var most = most();
        if (each.min() != null && each.min().compareTo(most) > 0) {
            findings.add(Finding.error("classUnreachable", each.code(), each.min(), most));
        }
        each.gates().forEach(gate -> checkGate(each, gate));
    }

    /** The largest total that the table allows. */
    private BigDecimal most() {
        var bonus = scorecard.groups().stream()
                .filter(group -> group.kind() == GroupKind.BONUS)
                .map(CriterionGroup::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var most = scorecard.totalMax().add(scorecard.bonusCap() == null ? bonus : scorecard.bonusCap());
        return scorecard.totalCap() == null ? most : most.min(scorecard.totalCap());
    }

    private void checkGate(Classification each, Gate gate) {
        var share = gate.minShare();
        if (share == null) {
            findings.add(Finding.error("gateWithoutThreshold", each.code()));
        } else if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            findings.add(Finding.error("gateOutOfRange", each.code(), share));
        }
        var ref = gate.ref() == null ? "" : gate.ref();
        var known = switch (gate.scope()) {
            case EACH_GROUP, EACH_CRITERION -> true;
            case GROUP -> scorecard.group(ref).isPresent();
            case CRITERION -> scorecard.criterion(ref).isPresent();
        };
        if (!known) {
            findings.add(Finding.error("gateOnNothing", each.code(), ref));
        }
    }

    private void checkSanctionCodes() {
        var seen = new HashSet<String>();
        scorecard.sanctions().stream()
                .map(ClassSanction::code)
                .filter(code -> !seen.add(code))
                .forEach(code -> findings.add(Finding.error("repeatedCode", code, code)));
    }

    /** A sanction follows occurrences that a unit reports, and names its class and its clause. */
    private void checkSanction(ClassSanction sanction) {
        var counts = scorecard
                .criterion(sanction.criterion())
                .map(Criterion::rule)
                .map(rule -> rule.inputs().contains(InputKind.COUNT))
                .orElse(false);
        if (!counts || sanction.from() < 1) {
            findings.add(Finding.error("sanctionOnNothing", sanction.code(), sanction.criterion(), sanction.from()));
        }
        var named = sanction.classCode() == null ? "" : sanction.classCode();
        if (sanction.effect() != ClassSanction.Effect.DROP_ONE
                && scorecard.classification(named).isEmpty()) {
            findings.add(Finding.error("sanctionWithoutClass", sanction.code(), named));
        }
        if (sanction.clause().isBlank()) {
            findings.add(Finding.error("noClause", sanction.code()));
        }
    }

    private void checkTieBreaker(TieBreaker tieBreaker) {
        var ref = tieBreaker.ref() == null ? "" : tieBreaker.ref();
        var known = switch (tieBreaker.type()) {
            case BONUS, EARLIER_SUBMISSION -> true;
            case GROUP -> scorecard.group(ref).isPresent();
            case CRITERION -> scorecard.criterion(ref).isPresent();
            case INDICATOR_RATE -> scorecard.leaves().stream().anyMatch(leaf -> ref.equals(leaf.indicator()));
        };
        if (!known) {
            findings.add(Finding.error("tieBreakerOnNothing", "", ref));
        }
    }
}
