package vn.thidua.rulechecks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;

/**
 * What has to be settled before a scoring table is issued. An error is a contradiction: a maximum that cannot be reached, bands that
 * overlap, a gate without a threshold. A warning may be meant, such as a cap below the sum of its parts, and then needs a reason.
 */
public final class ScorecardValidation {

    private final Scorecard scorecard;
    private final Map<String, Direction> directions;
    private final List<Finding> findings = new ArrayList<>();

    private ScorecardValidation(Scorecard scorecard, Map<String, Direction> directions) {
        this.scorecard = scorecard;
        this.directions = directions;
    }

    /** Checks a table whose indicators are all higher-is-better unless its criteria say otherwise. */
    public static List<Finding> check(Scorecard scorecard) {
        return check(scorecard, Map.of());
    }

    /** Checks a table against the directions of the indicators that it reads; errors come first. */
    public static List<Finding> check(Scorecard scorecard, Map<String, Direction> directions) {
        var validation = new ScorecardValidation(scorecard, directions);
        validation.checkTable();
        scorecard.groups().forEach(validation::checkGroup);
        validation.findings.addAll(ClassesCheck.of(scorecard));
        return Stream.concat(
                        validation.findings.stream().filter(each -> each.severity() == Finding.Severity.ERROR),
                        validation.findings.stream().filter(each -> each.severity() == Finding.Severity.WARNING))
                .toList();
    }

    private void checkTable() {
        if (scorecard.groups().isEmpty()) {
            findings.add(Finding.error("noGroups", ""));
        }
        if (scorecard.legalBasis().isEmpty()) {
            findings.add(Finding.error("noLegalBasis", ""));
        }
        if (scorecard.yearFrom() != null && scorecard.yearTo() != null && scorecard.yearFrom() > scorecard.yearTo()) {
            findings.add(Finding.error("yearsReversed", "", scorecard.yearFrom(), scorecard.yearTo()));
        }
        var base = maxOf(GroupKind.BASE);
        if (base.compareTo(scorecard.totalMax()) != 0) {
            findings.add(Finding.error("groupsDoNotSumToTotal", "", base, scorecard.totalMax()));
        }
        warnIfBelow("bonusCapBelowSum", "", scorecard.bonusCap(), maxOf(GroupKind.BONUS));
        warnIfBelow("penaltyCapBelowSum", "", scorecard.penaltyCap(), maxOf(GroupKind.PENALTY));
        if (scorecard.totalCap() != null && scorecard.totalCap().compareTo(scorecard.totalMax()) < 0) {
            findings.add(Finding.error("totalCapBelowMax", "", scorecard.totalCap(), scorecard.totalMax()));
        }
        if (scorecard.totalFloor() != null && scorecard.totalFloor().compareTo(scorecard.totalMax()) > 0) {
            findings.add(Finding.error("totalFloorAboveMax", "", scorecard.totalFloor(), scorecard.totalMax()));
        }
        repeated(scorecard.groups().stream().map(CriterionGroup::code));
        repeated(scorecard.criteria().map(Criterion::code));
    }

    private void repeated(Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(code -> !seen.add(code)).forEach(code -> findings.add(Finding.error("repeatedCode", code, code)));
    }

    private BigDecimal maxOf(GroupKind kind) {
        return sum(
                scorecard.groups().stream()
                        .filter(group -> group.kind() == kind)
                        .toList(),
                CriterionGroup::maxPoints);
    }

    private void checkGroup(CriterionGroup group) {
        if (group.criteria().isEmpty()) {
            findings.add(Finding.error("noCriteria", group.code()));
            return;
        }
        checkSum(group.code(), group.kind(), group.maxPoints(), sum(group.criteria(), Criterion::maxPoints));
        warnIfBelow("groupBonusCapBelowSum", group.code(), group.bonusCap(), bonusInside(group));
        group.criteria().forEach(criterion -> checkCriterion(group, criterion, false));
    }

    /** Parts that cannot reach the maximum are a contradiction; parts that exceed it are cut by it, which may be meant. */
    private void checkSum(String path, GroupKind kind, BigDecimal max, BigDecimal parts) {
        var comparison = parts.compareTo(max);
        if (comparison < 0) {
            findings.add(
                    kind == GroupKind.BASE
                            ? Finding.error("maxUnreachable", path, max, parts)
                            : Finding.warning("maxUnreachable", path, max, parts));
        } else if (comparison > 0) {
            findings.add(Finding.warning("capBelowSum", path, max, parts));
        }
    }

    private static BigDecimal bonusInside(CriterionGroup group) {
        return group.criteria().stream()
                .flatMap(Criterion::withDescendants)
                .map(Criterion::rule)
                .filter(Rule.ShortfallExcess.class::isInstance)
                .map(rule -> ((Rule.ShortfallExcess) rule).bonusCap())
                .filter(cap -> cap != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void warnIfBelow(String code, String path, @Nullable BigDecimal cap, BigDecimal sum) {
        if (cap != null && cap.compareTo(sum) < 0) {
            findings.add(Finding.warning(code, path, cap, sum));
        }
    }

    private void checkCriterion(CriterionGroup group, Criterion criterion, boolean hasParent) {
        if (criterion.clause().isBlank()) {
            findings.add(Finding.error("noClause", criterion.code()));
        }
        findings.addAll(GuidanceCheck.of(criterion));
        if (criterion.isLeaf()) {
            findings.addAll(LeafCheck.of(group, criterion, directionOf(criterion), hasParent));
            return;
        }
        checkSum(
                criterion.code(), group.kind(), criterion.maxPoints(), sum(criterion.children(), Criterion::maxPoints));
        criterion.children().forEach(child -> checkCriterion(group, child, true));
    }

    private Direction directionOf(Criterion criterion) {
        if (criterion.direction() != null) {
            return criterion.direction();
        }
        return criterion.indicator() == null
                ? Direction.HIGHER_BETTER
                : directions.getOrDefault(criterion.indicator(), Direction.HIGHER_BETTER);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> points) {
        return parts.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
