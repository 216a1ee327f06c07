package vn.thidua.scorecards;

import static vn.thidua.scorecards.RuleSentences.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.thidua.kernel.Fraction;
import vn.thidua.rules.Direction;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;
import vn.thidua.scoring.Argument;

/** Each rule in words, line by line. */
record RuleWords(Phrases phrases, BigDecimal max, Direction direction) implements RuleCases<List<String>> {

    @Override
    public List<String> band(Rule.Band rule) {
        Function<BigDecimal, Argument> bound = switch (rule.input()) {
            case RATE -> RuleWords::rate;
            case VALUE -> Argument.Amount::new;
            case COUNT -> value -> new Argument.Number(Fraction.of(value));
        };
        return bands("scoring.rule.band." + rule.input().name(), rule.bound(), rule.bands(), bound);
    }

    @Override
    public List<String> proportional(Rule.Proportional rule) {
        var lines = new ArrayList<String>();
        lines.add(phrases.phrase(
                "scoring.rule.proportional", rate(rule.floorRate()), rate(rule.fullRate()), points(max)));
        if (rule.floorRate().signum() > 0) {
            lines.add(phrases.phrase("scoring.rule.proportional.floor", rate(rule.floorRate())));
        }
        return lines;
    }

    @Override
    public List<String> shortfallExcess(Rule.ShortfallExcess rule) {
        var lines = new ArrayList<String>();
        lines.add(upperFirst(phrases.phrase(
                "scoring.rule.shortfall", points(max), rate(rule.shortfallStep()), points(rule.deductPerStep()))));
        if (rule.zeroBelow().signum() > 0) {
            lines.add(phrases.phrase("scoring.rule.shortfall.zero", rate(rule.zeroBelow())));
        }
        if (rule.excessStep() != null && rule.bonusPerStep() != null) {
            lines.add(
                    rule.bonusCap() == null
                            ? phrases.phrase(
                                    "scoring.rule.shortfall.excess",
                                    rate(rule.excessStep()),
                                    points(rule.bonusPerStep()))
                            : phrases.phrase(
                                    "scoring.rule.shortfall.excessCapped",
                                    rate(rule.excessStep()),
                                    points(rule.bonusPerStep()),
                                    points(rule.bonusCap())));
        }
        if (rule.wholeSteps()) {
            lines.add(phrases.phrase("scoring.rule.shortfall.started"));
        }
        return lines;
    }

    @Override
    public List<String> relativeToLeader(Rule.RelativeToLeader rule) {
        return List.of(
                phrases.phrase("scoring.rule.leader", rate(rule.baseShare())),
                phrases.phrase("scoring.rule.leader." + rule.excessMode().name()));
    }

    @Override
    public List<String> ratioToBest(Rule.RatioToBest rule) {
        return List.of(phrases.phrase(
                direction == Direction.LOWER_BETTER ? "scoring.rule.ratioToBest.lower" : "scoring.rule.ratioToBest",
                points(max)));
    }

    @Override
    public List<String> peerRank(Rule.PeerRank rule) {
        var lines = new ArrayList<String>();
        lines.add(phrases.phrase("scoring.rule.peerRank"));
        for (var place = 1; place <= rule.pointsPerPlace().size(); place++) {
            lines.add(phrases.phrase(
                    "scoring.rule.peerRank.place",
                    new Argument.Place(place),
                    points(rule.pointsPerPlace().get(place - 1))));
        }
        return lines;
    }

    @Override
    public List<String> growth(Rule.Growth rule) {
        return rule.bands().isEmpty()
                ? List.of(phrases.phrase(
                        "scoring.rule.growth",
                        rate(Objects.requireNonNullElse(rule.floorRate(), BigDecimal.ZERO)),
                        rate(Objects.requireNonNullElse(rule.fullRate(), BigDecimal.ONE)),
                        points(max)))
                : bands("scoring.rule.band.GROWTH", Rule.BandBound.FROM, rule.bands(), RuleWords::rate);
    }

    @Override
    public List<String> passFail(Rule.PassFail rule) {
        return List.of(phrases.phrase("scoring.rule.passFail", points(max)));
    }

    @Override
    public List<String> choice(Rule.Choice rule) {
        var lines = new ArrayList<String>();
        lines.add(phrases.phrase("scoring.rule.choice"));
        for (var option : rule.options()) {
            lines.add(phrases.phrase(
                    option.voidsParent() ? "scoring.rule.choice.voids" : "scoring.rule.choice.option",
                    new Argument.Text(option.label()),
                    points(option.points())));
        }
        return lines;
    }

    @Override
    public List<String> perOccurrence(Rule.PerOccurrence rule) {
        var cap = rule.cap() == null ? max : rule.cap().min(max);
        return List.of(phrases.phrase("scoring.rule.perOccurrence", points(rule.pointsEach()), points(cap)));
    }

    @Override
    public List<String> deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        return List.of(
                phrases.phrase("scoring.rule.deduct", points(max), points(rule.pointsEach()), points(rule.floor())));
    }

    @Override
    public List<String> bonusPenalty(Rule.BonusPenalty rule) {
        return List.of(phrases.phrase(
                "scoring.rule.bonusPenalty",
                points(rule.plusEach()),
                points(rule.minusEach()),
                points(rule.min()),
                points(rule.max())));
    }

    @Override
    public List<String> highestOnly(Rule.HighestOnly rule) {
        var lines = new ArrayList<String>();
        lines.add(phrases.phrase("scoring.rule.highestOnly"));
        for (var achievement : rule.achievements()) {
            lines.add(phrases.phrase(
                    "scoring.rule.choice.option",
                    new Argument.Text(achievement.label()),
                    points(achievement.points())));
        }
        return lines;
    }

    @Override
    public List<String> stepIncrement(Rule.StepIncrement rule) {
        return List.of(phrases.phrase(
                "scoring.rule.stepIncrement",
                new Argument.Amount(rule.baseValue().multiply(rule.coefficient())),
                points(rule.basePoints()),
                new Argument.Amount(rule.step().multiply(rule.coefficient())),
                points(rule.pointsPerStep()),
                points(rule.cap() == null ? max : rule.cap()),
                points(rule.belowPoints())));
    }

    @Override
    public List<String> conditional(Rule.Conditional rule) {
        var predicate = rule.predicate();
        var lines = new ArrayList<String>();
        lines.add(phrases.phrase(
                "scoring.rule.conditional.then",
                new Argument.Text(predicate.fact()),
                new Argument.Text(predicate.op().sign()),
                new Argument.Text(predicate.value())));
        lines.addAll(rule.then().match(this));
        lines.add(phrases.phrase("scoring.rule.conditional.else"));
        lines.addAll(rule.otherwise().match(this));
        return lines;
    }

    @Override
    public List<String> external(Rule.External rule) {
        var department =
                rule.department() == null ? phrases.phrase("scoring.rule.external.department") : rule.department();
        return List.of(phrases.phrase(
                rule.mayExceed() ? "scoring.rule.external.exceed" : "scoring.rule.external",
                new Argument.Text(department),
                points(max)));
    }

    @Override
    public List<String> manual(Rule.Manual rule) {
        return List.of(phrases.phrase("scoring.rule.manual", points(max)));
    }

    @Override
    public List<String> lateSubmission(Rule.LateSubmission rule) {
        var lines = new ArrayList<String>();
        lines.add(phrases.phrase(
                rule.graceDays() > 0 ? "scoring.rule.late" : "scoring.rule.late.noGrace",
                day(rule.dueAt()),
                new Argument.Count(rule.graceDays()),
                points(rule.firstPenalty()),
                points(rule.perDay())));
        if (rule.refuseAfter() != null) {
            lines.add(phrases.phrase("scoring.rule.late.refuse", day(rule.refuseAfter())));
        }
        return lines;
    }

    @Override
    public List<String> knockout(Rule.Knockout rule) {
        return List.of(phrases.phrase("scoring.rule.knockout"));
    }

    private List<String> bands(
            String heading, Rule.BandBound side, List<Rule.Threshold> bands, Function<BigDecimal, Argument> bound) {
        var lines = new ArrayList<String>();
        lines.add(phrases.phrase(heading));
        for (var index = 0; index < bands.size(); index++) {
            var band = bands.get(index);
            var own = bound.apply(band.bound());
            if (index == 0) {
                var key = side == Rule.BandBound.FROM ? "scoring.rule.band.from" : "scoring.rule.band.upTo";
                lines.add(phrases.phrase(key, own, points(band.points())));
            } else {
                var key = side == Rule.BandBound.FROM ? "scoring.rule.band.between" : "scoring.rule.band.above";
                var better = bound.apply(bands.get(index - 1).bound());
                lines.add(phrases.phrase(key, own, points(band.points()), better));
            }
        }
        lines.add(phrases.phrase("scoring.rule.band.otherwise"));
        return lines;
    }

    private Argument day(DueDay due) {
        var year = due.year();
        return year == null ? new Argument.Text(phrases.day(due.day())) : new Argument.Day(due.in(year));
    }

    private static Argument rate(BigDecimal value) {
        return new Argument.Rate(Fraction.of(value));
    }

    private static String upperFirst(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
