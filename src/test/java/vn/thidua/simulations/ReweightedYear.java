package vn.thidua.simulations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;
import vn.thidua.rules.Scorecard;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.ClusterYear;
import vn.thidua.scoring.UnitYear;

/** A year under other weights, written out as a scoring table of its own: what the real engine is to score. */
final class ReweightedYear {

    private final ClusterYear issued;
    private final Map<String, BigDecimal> weights;

    private ReweightedYear(ClusterYear issued, Map<String, BigDecimal> weights) {
        this.issued = issued;
        this.weights = weights;
    }

    /** Weights by leaf; 1 is the weight of the table, and what has none at all is left out of it. */
    static ClusterYear of(ClusterYear issued, Map<String, BigDecimal> weights) {
        return new ReweightedYear(issued, weights).year();
    }

    private ClusterYear year() {
        var units = new LinkedHashMap<String, UnitYear>();
        issued.units().forEach((unit, year) -> {
            var cells = new LinkedHashMap<String, Cell>();
            year.cells().forEach((criterion, cell) -> cells.put(criterion, cell(criterion, cell)));
            units.put(unit, new UnitYear(cells, year.submittedAt(), year.facts(), year.sanctions()));
        });
        return new ClusterYear(issued.year(), table(issued.scorecard()), issued.directions(), units);
    }

    private Cell cell(String criterion, Cell cell) {
        return new Cell(
                cell.state(),
                cell.target(),
                cell.actual(),
                cell.previous(),
                cell.count(),
                cell.choice(),
                cell.choices(),
                cell.pass(),
                cell.pluses(),
                cell.minuses(),
                cell.points() == null ? null : cell.points().multiply(weight(criterion)));
    }

    private BigDecimal weight(String criterion) {
        return weights.getOrDefault(criterion, BigDecimal.ONE);
    }

    private Scorecard table(Scorecard table) {
        var groups = table.groups().stream().map(this::group).toList();
        var totalMax = table.totalMax().add(sum(groups, GroupKind.BASE)).subtract(sum(table.groups(), GroupKind.BASE));
        return new Scorecard(
                table.code(),
                table.version(),
                table.illustrative(),
                table.name(),
                table.nameEn(),
                table.notice(),
                table.legalBasis(),
                table.yearFrom(),
                table.yearTo(),
                totalMax,
                table.rescaleReduced(),
                moved(table.bonusCap(), sum(table.groups(), GroupKind.BONUS), sum(groups, GroupKind.BONUS)),
                moved(table.penaltyCap(), sum(table.groups(), GroupKind.PENALTY), sum(groups, GroupKind.PENALTY)),
                table.totalFloor(),
                moved(table.totalCap(), table.totalMax(), totalMax),
                groups,
                table.tieBreakers(),
                table.classes(),
                table.sanctions());
    }

    private static BigDecimal sum(List<CriterionGroup> groups, GroupKind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .map(CriterionGroup::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal movedMax(BigDecimal max, BigDecimal before, BigDecimal after) {
        return Objects.requireNonNull(moved(max, before, after));
    }

    private static @Nullable BigDecimal moved(@Nullable BigDecimal limit, BigDecimal before, BigDecimal after) {
        return limit == null || limit.compareTo(before) < 0
                ? limit
                : limit.add(after).subtract(before);
    }

    private CriterionGroup group(CriterionGroup group) {
        var criteria = criteria(group.criteria());
        return new CriterionGroup(
                group.code(),
                group.name(),
                group.nameEn(),
                group.kind(),
                movedMax(group.maxPoints(), sum(group.criteria()), sum(criteria)),
                group.bonusCap(),
                criteria);
    }

    private List<Criterion> criteria(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> weight(criterion.code()).signum() > 0)
                .map(this::criterion)
                .toList();
    }

    private Criterion criterion(Criterion criterion) {
        var weight = weight(criterion.code());
        var children = criteria(criterion.children());
        return new Criterion(
                criterion.code(),
                criterion.name(),
                criterion.nameEn(),
                criterion.isLeaf()
                        ? criterion.maxPoints().multiply(weight)
                        : movedMax(criterion.maxPoints(), sum(criterion.children()), sum(children)),
                criterion.clause(),
                criterion.guidance(),
                criterion.evidence(),
                criterion.rule() == null ? null : criterion.rule().match(new Weighted(weight)),
                criterion.indicator(),
                criterion.direction(),
                criterion.lowerBetterMode(),
                criterion.isLeaf() ? criterion.rounding().multiply(weight) : criterion.rounding(),
                criterion.notApplicable(),
                children);
    }

    /** A rule whose points are so many times those of another. */
    private record Weighted(BigDecimal weight) implements RuleCases<Rule> {

        private BigDecimal times(BigDecimal points) {
            return points.multiply(weight);
        }

        private @Nullable BigDecimal timesIfAny(@Nullable BigDecimal points) {
            return points == null ? null : times(points);
        }

        private List<Rule.Threshold> times(List<Rule.Threshold> bands) {
            var weighted = new ArrayList<Rule.Threshold>();
            bands.forEach(band -> weighted.add(new Rule.Threshold(band.bound(), times(band.points()))));
            return weighted;
        }

        @Override
        public Rule band(Rule.Band rule) {
            return new Rule.Band(rule.input(), rule.bound(), times(rule.bands()));
        }

        @Override
        public Rule proportional(Rule.Proportional rule) {
            return rule;
        }

        @Override
        public Rule shortfallExcess(Rule.ShortfallExcess rule) {
            return new Rule.ShortfallExcess(
                    rule.shortfallStep(),
                    times(rule.deductPerStep()),
                    rule.zeroBelow(),
                    rule.excessStep(),
                    timesIfAny(rule.bonusPerStep()),
                    timesIfAny(rule.bonusCap()),
                    rule.wholeSteps());
        }

        @Override
        public Rule relativeToLeader(Rule.RelativeToLeader rule) {
            return rule;
        }

        @Override
        public Rule ratioToBest(Rule.RatioToBest rule) {
            return rule;
        }

        @Override
        public Rule peerRank(Rule.PeerRank rule) {
            return new Rule.PeerRank(
                    rule.pointsPerPlace().stream().map(this::times).toList());
        }

        @Override
        public Rule growth(Rule.Growth rule) {
            return new Rule.Growth(times(rule.bands()), rule.floorRate(), rule.fullRate());
        }

        @Override
        public Rule passFail(Rule.PassFail rule) {
            return rule;
        }

        @Override
        public Rule choice(Rule.Choice rule) {
            return new Rule.Choice(rule.options().stream()
                    .map(option -> new Rule.Option(
                            option.code(), option.label(), times(option.points()), option.voidsParent()))
                    .toList());
        }

        @Override
        public Rule perOccurrence(Rule.PerOccurrence rule) {
            return new Rule.PerOccurrence(times(rule.pointsEach()), timesIfAny(rule.cap()));
        }

        @Override
        public Rule deductPerOccurrence(Rule.DeductPerOccurrence rule) {
            return new Rule.DeductPerOccurrence(times(rule.pointsEach()), times(rule.floor()));
        }

        @Override
        public Rule bonusPenalty(Rule.BonusPenalty rule) {
            return new Rule.BonusPenalty(
                    times(rule.plusEach()), times(rule.minusEach()), times(rule.min()), times(rule.max()));
        }

        @Override
        public Rule highestOnly(Rule.HighestOnly rule) {
            return new Rule.HighestOnly(rule.achievements().stream()
                    .map(each -> new Rule.Achievement(each.code(), each.label(), times(each.points())))
                    .toList());
        }

        @Override
        public Rule stepIncrement(Rule.StepIncrement rule) {
            return new Rule.StepIncrement(
                    rule.baseValue(),
                    times(rule.basePoints()),
                    rule.step(),
                    times(rule.pointsPerStep()),
                    timesIfAny(rule.cap()),
                    rule.coefficient(),
                    times(rule.belowPoints()));
        }

        @Override
        public Rule conditional(Rule.Conditional rule) {
            return new Rule.Conditional(
                    rule.predicate(), rule.then().match(this), rule.otherwise().match(this));
        }

        @Override
        public Rule external(Rule.External rule) {
            return rule;
        }

        @Override
        public Rule manual(Rule.Manual rule) {
            return rule;
        }

        @Override
        public Rule lateSubmission(Rule.LateSubmission rule) {
            return new Rule.LateSubmission(
                    rule.dueAt(),
                    rule.graceDays(),
                    times(rule.firstPenalty()),
                    times(rule.perDay()),
                    rule.refuseAfter());
        }

        @Override
        public Rule knockout(Rule.Knockout rule) {
            return rule;
        }
    }
}
