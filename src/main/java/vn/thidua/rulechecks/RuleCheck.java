package vn.thidua.rulechecks;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.Direction;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;

/** Checks the parameters of each rule against one another and against the criterion's maximum M. */
record RuleCheck(GroupKind group, Criterion leaf, Direction direction, boolean hasParent)
        implements RuleCases<List<Finding>> {

    /** Any leap year does: days of every year are only compared with one another. */
    private static final Year SOME_YEAR = Year.of(2024);

    @Override
    public List<Finding> band(Rule.Band rule) {
        var findings = bands(rule.bands(), rule.bound());
        var lowerIsRead = rule.input() == Rule.BandInput.VALUE && direction == Direction.LOWER_BETTER;
        var wrongSide = rule.input() != Rule.BandInput.COUNT && lowerIsRead != (rule.bound() == Rule.BandBound.UP_TO);
        if (wrongSide) {
            findings.add(error("bandsOnTheWrongSide"));
        }
        return findings;
    }

    @Override
    public List<Finding> proportional(Rule.Proportional rule) {
        return rates(rule.floorRate(), rule.fullRate());
    }

    @Override
    public List<Finding> shortfallExcess(Rule.ShortfallExcess rule) {
        var findings = new ArrayList<Finding>();
        positive(rule.shortfallStep(), findings);
        notNegative(rule.deductPerStep(), findings);
        if (rule.zeroBelow().compareTo(BigDecimal.ONE) > 0) {
            findings.add(error("zeroBelowAboveTarget", rule.zeroBelow()));
        }
        if ((rule.excessStep() == null) != (rule.bonusPerStep() == null)) {
            findings.add(error("excessIncomplete"));
        }
        if (rule.excessStep() != null) {
            positive(rule.excessStep(), findings);
            if (rule.bonusCap() == null) {
                findings.add(warning("excessWithoutCap"));
            }
        }
        return findings;
    }

    @Override
    public List<Finding> relativeToLeader(Rule.RelativeToLeader rule) {
        return rule.baseShare().signum() < 0 || rule.baseShare().compareTo(BigDecimal.ONE) > 0
                ? List.of(error("shareOutOfRange", rule.baseShare()))
                : List.of();
    }

    @Override
    public List<Finding> ratioToBest(Rule.RatioToBest rule) {
        return List.of();
    }

    @Override
    public List<Finding> peerRank(Rule.PeerRank rule) {
        var findings = pointsUpToMax(rule.pointsPerPlace().stream());
        if (!isDescending(rule.pointsPerPlace(), false)) {
            findings.add(error("betterEarnsLess"));
        }
        return findings;
    }

    @Override
    public List<Finding> growth(Rule.Growth rule) {
        if (!rule.bands().isEmpty()) {
            return bands(rule.bands(), Rule.BandBound.FROM);
        }
        return rule.fullRate() == null
                ? List.of(error("growthWithoutScale"))
                : rates(rule.floorRate() == null ? BigDecimal.ZERO : rule.floorRate(), rule.fullRate());
    }

    @Override
    public List<Finding> passFail(Rule.PassFail rule) {
        return List.of();
    }

    @Override
    public List<Finding> choice(Rule.Choice rule) {
        var findings = pointsUpToMax(rule.options().stream().map(Rule.Option::points));
        repeated(rule.options().stream().map(Rule.Option::code), findings);
        if (!hasParent && rule.options().stream().anyMatch(Rule.Option::voidsParent)) {
            findings.add(warning("voidsNothing"));
        }
        return findings;
    }

    @Override
    public List<Finding> perOccurrence(Rule.PerOccurrence rule) {
        var findings = new ArrayList<Finding>();
        notNegative(rule.pointsEach(), findings);
        notAboveMax(rule.cap(), findings);
        if (rule.cap() != null && rule.cap().compareTo(leaf.maxPoints()) < 0) {
            findings.add(unreachable(rule.cap()));
        }
        return findings;
    }

    @Override
    public List<Finding> deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        var findings = new ArrayList<Finding>();
        notNegative(rule.pointsEach(), findings);
        notAboveMax(rule.floor(), findings);
        if (group == GroupKind.PENALTY) {
            findings.add(error("deductionAmongPenalties"));
        }
        return findings;
    }

    @Override
    public List<Finding> bonusPenalty(Rule.BonusPenalty rule) {
        var findings = new ArrayList<Finding>();
        if (rule.min().compareTo(rule.max()) > 0) {
            findings.add(error("limitsReversed", rule.min(), rule.max()));
        }
        notAboveMax(group == GroupKind.PENALTY ? rule.min().negate() : rule.max(), findings);
        return findings;
    }

    @Override
    public List<Finding> highestOnly(Rule.HighestOnly rule) {
        var findings = pointsUpToMax(rule.achievements().stream().map(Rule.Achievement::points));
        repeated(rule.achievements().stream().map(Rule.Achievement::code), findings);
        return findings;
    }

    @Override
    public List<Finding> stepIncrement(Rule.StepIncrement rule) {
        var findings = new ArrayList<Finding>();
        positive(rule.step(), findings);
        positive(rule.coefficient(), findings);
        notAboveMax(rule.cap(), findings);
        notAboveMax(rule.basePoints(), findings);
        if (rule.belowPoints().compareTo(rule.basePoints()) > 0) {
            findings.add(error("betterEarnsLess"));
        }
        return findings;
    }

    @Override
    public List<Finding> conditional(Rule.Conditional rule) {
        var findings = new ArrayList<Finding>();
        if (rule.predicate().fact().isBlank()) {
            findings.add(error("conditionWithoutFact"));
        }
        var then = rule.then().match(this);
        var otherwise = rule.otherwise().match(this);
        var reachable = canReachMax(then) || canReachMax(otherwise);
        Stream.concat(then.stream(), otherwise.stream())
                .distinct()
                .filter(finding -> !(reachable && isUnreachable(finding)))
                .forEach(findings::add);
        return findings;
    }

    /** One branch that can earn M is enough: the other one is for units in other circumstances. */
    private static boolean canReachMax(List<Finding> branch) {
        return branch.stream().noneMatch(RuleCheck::isUnreachable);
    }

    private static boolean isUnreachable(Finding finding) {
        return finding.code().equals("maxUnreachable");
    }

    @Override
    public List<Finding> external(Rule.External rule) {
        return rule.mayExceed() ? List.of(warning("mayExceedMax", leaf.maxPoints())) : List.of();
    }

    @Override
    public List<Finding> manual(Rule.Manual rule) {
        return List.of();
    }

    @Override
    public List<Finding> lateSubmission(Rule.LateSubmission rule) {
        var findings = new ArrayList<Finding>();
        if (group != GroupKind.PENALTY) {
            findings.add(error("lateOutsidePenalties"));
        }
        var last = rule.refuseAfter();
        if (last != null && last.in(SOME_YEAR).isBefore(rule.dueAt().in(SOME_YEAR))) {
            findings.add(error("refusedBeforeDue", last.toString(), rule.dueAt().toString()));
        }
        notAboveMax(rule.firstPenalty(), findings);
        return findings;
    }

    @Override
    public List<Finding> knockout(Rule.Knockout rule) {
        return leaf.maxPoints().signum() == 0 ? List.of() : List.of(error("knockoutWithPoints", leaf.maxPoints()));
    }

    /** Bounds run strictly one way, so that no value lies in two bands, and a better band earns more. */
    private List<Finding> bands(List<Rule.Threshold> bands, Rule.BandBound side) {
        var findings = pointsUpToMax(bands.stream().map(Rule.Threshold::points));
        var bounds = bands.stream()
                .map(Rule.Threshold::bound)
                .map(bound -> side == Rule.BandBound.FROM ? bound : bound.negate())
                .toList();
        if (!isDescending(bounds, true)) {
            findings.add(error("bandsOverlap"));
        }
        if (!isDescending(bands.stream().map(Rule.Threshold::points).toList(), false)) {
            findings.add(error("betterEarnsLess"));
        }
        return findings;
    }

    /** Listed points may not exceed M, and somebody should be able to earn it. */
    private List<Finding> pointsUpToMax(Stream<BigDecimal> points) {
        var findings = new ArrayList<Finding>();
        var best = points.max(BigDecimal::compareTo).orElse(null);
        if (best == null) {
            findings.add(error("nothingListed"));
        } else {
            notAboveMax(best, findings);
            if (best.compareTo(leaf.maxPoints()) < 0) {
                findings.add(unreachable(best));
            }
        }
        return findings;
    }

    private Finding unreachable(BigDecimal best) {
        return warning("maxUnreachable", leaf.maxPoints(), best);
    }

    private List<Finding> rates(BigDecimal floorRate, BigDecimal fullRate) {
        var findings = new ArrayList<Finding>();
        positive(fullRate, findings);
        if (floorRate.compareTo(fullRate) > 0) {
            findings.add(error("floorAboveFull", floorRate, fullRate));
        }
        return findings;
    }

    private void notAboveMax(@Nullable BigDecimal points, List<Finding> findings) {
        if (points != null && points.compareTo(leaf.maxPoints()) > 0) {
            findings.add(error("rulePromisesMore", points, leaf.maxPoints()));
        }
    }

    private void positive(BigDecimal value, List<Finding> findings) {
        if (value.signum() <= 0) {
            findings.add(error("notPositive", value));
        }
    }

    private void notNegative(BigDecimal value, List<Finding> findings) {
        if (value.signum() < 0) {
            findings.add(error("negative", value));
        }
    }

    private void repeated(Stream<String> codes, List<Finding> findings) {
        var seen = new HashSet<String>();
        codes.filter(code -> !seen.add(code)).forEach(code -> findings.add(error("repeatedCode", code)));
    }

    private static boolean isDescending(List<BigDecimal> values, boolean strictly) {
        for (var index = 1; index < values.size(); index++) {
            var step = values.get(index - 1).compareTo(values.get(index));
            if (strictly ? step <= 0 : step < 0) {
                return false;
            }
        }
        return true;
    }

    private Finding error(String code, Object... arguments) {
        return Finding.error(code, leaf.code(), arguments);
    }

    private Finding warning(String code, Object... arguments) {
        return Finding.warning(code, leaf.code(), arguments);
    }
}
