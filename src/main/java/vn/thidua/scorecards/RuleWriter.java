package vn.thidua.scorecards;

import static vn.thidua.scorecards.ScorecardWriter.NODES;
import static vn.thidua.scorecards.ScorecardWriter.decimal;
import static vn.thidua.scorecards.ScorecardWriter.list;
import static vn.thidua.scorecards.ScorecardWriter.putDecimal;
import static vn.thidua.scorecards.ScorecardWriter.putText;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;
import vn.thidua.rules.RuleType;

/** Writes each rule with its type and parameters. */
final class RuleWriter implements RuleCases<ObjectNode> {

    private static ObjectNode type(Rule rule) {
        return NODES.objectNode().put("type", RuleType.of(rule).label());
    }

    private static ArrayNode bands(List<Rule.Threshold> bands, String bound) {
        return list(
                bands,
                band -> NODES.objectNode().put(bound, decimal(band.bound())).put("points", decimal(band.points())));
    }

    @Override
    public ObjectNode band(Rule.Band rule) {
        var node = type(rule).put("input", rule.input().name());
        node.set("bands", bands(rule.bands(), rule.bound() == Rule.BandBound.FROM ? "from" : "upTo"));
        return node;
    }

    @Override
    public ObjectNode proportional(Rule.Proportional rule) {
        return type(rule).put("floorRate", decimal(rule.floorRate())).put("fullRate", decimal(rule.fullRate()));
    }

    @Override
    public ObjectNode shortfallExcess(Rule.ShortfallExcess rule) {
        var node = type(rule)
                .put("shortfallStep", decimal(rule.shortfallStep()))
                .put("deductPerStep", decimal(rule.deductPerStep()))
                .put("zeroBelow", decimal(rule.zeroBelow()));
        putDecimal(node, "excessStep", rule.excessStep());
        putDecimal(node, "bonusPerStep", rule.bonusPerStep());
        putDecimal(node, "bonusCap", rule.bonusCap());
        return node.put("wholeSteps", rule.wholeSteps());
    }

    @Override
    public ObjectNode relativeToLeader(Rule.RelativeToLeader rule) {
        return type(rule)
                .put("baseShare", decimal(rule.baseShare()))
                .put("excessMode", rule.excessMode().name());
    }

    @Override
    public ObjectNode ratioToBest(Rule.RatioToBest rule) {
        return type(rule);
    }

    @Override
    public ObjectNode peerRank(Rule.PeerRank rule) {
        var node = type(rule);
        node.set("pointsPerPlace", list(rule.pointsPerPlace(), points -> NODES.stringNode(points.toPlainString())));
        return node;
    }

    @Override
    public ObjectNode growth(Rule.Growth rule) {
        var node = type(rule);
        if (!rule.bands().isEmpty()) {
            node.set("bands", bands(rule.bands(), "from"));
        }
        putDecimal(node, "floorRate", rule.floorRate());
        putDecimal(node, "fullRate", rule.fullRate());
        return node;
    }

    @Override
    public ObjectNode passFail(Rule.PassFail rule) {
        return type(rule);
    }

    @Override
    public ObjectNode choice(Rule.Choice rule) {
        var node = type(rule);
        node.set("options", list(rule.options(), RuleWriter::option));
        return node;
    }

    private static ObjectNode option(Rule.Option option) {
        var node = NODES.objectNode()
                .put("code", option.code())
                .put("label", option.label())
                .put("points", decimal(option.points()));
        return option.voidsParent() ? node.put("voidsParent", true) : node;
    }

    @Override
    public ObjectNode perOccurrence(Rule.PerOccurrence rule) {
        var node = type(rule).put("pointsEach", decimal(rule.pointsEach()));
        putDecimal(node, "cap", rule.cap());
        return node;
    }

    @Override
    public ObjectNode deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        return type(rule).put("pointsEach", decimal(rule.pointsEach())).put("floor", decimal(rule.floor()));
    }

    @Override
    public ObjectNode bonusPenalty(Rule.BonusPenalty rule) {
        return type(rule)
                .put("plusEach", decimal(rule.plusEach()))
                .put("minusEach", decimal(rule.minusEach()))
                .put("min", decimal(rule.min()))
                .put("max", decimal(rule.max()));
    }

    @Override
    public ObjectNode highestOnly(Rule.HighestOnly rule) {
        var node = type(rule);
        node.set(
                "achievements",
                list(
                        rule.achievements(),
                        achievement -> NODES.objectNode()
                                .put("code", achievement.code())
                                .put("label", achievement.label())
                                .put("points", decimal(achievement.points()))));
        return node;
    }

    @Override
    public ObjectNode stepIncrement(Rule.StepIncrement rule) {
        var node = type(rule)
                .put("baseValue", decimal(rule.baseValue()))
                .put("basePoints", decimal(rule.basePoints()))
                .put("step", decimal(rule.step()))
                .put("pointsPerStep", decimal(rule.pointsPerStep()));
        putDecimal(node, "cap", rule.cap());
        node.put("coefficient", decimal(rule.coefficient()));
        return rule.belowPoints().signum() == 0 ? node : node.put("belowPoints", decimal(rule.belowPoints()));
    }

    @Override
    public ObjectNode conditional(Rule.Conditional rule) {
        var node = type(rule);
        node.putObject("predicate")
                .put("fact", rule.predicate().fact())
                .put("op", rule.predicate().op().name())
                .put("value", rule.predicate().value());
        node.set("then", rule.then().match(this));
        node.set("else", rule.otherwise().match(this));
        return node;
    }

    @Override
    public ObjectNode external(Rule.External rule) {
        var node = type(rule);
        putText(node, "department", rule.department());
        return node.put("mayExceed", rule.mayExceed());
    }

    @Override
    public ObjectNode manual(Rule.Manual rule) {
        return type(rule);
    }

    @Override
    public ObjectNode lateSubmission(Rule.LateSubmission rule) {
        var node = type(rule)
                .put("dueAt", rule.dueAt().toString())
                .put("graceDays", rule.graceDays())
                .put("firstPenalty", decimal(rule.firstPenalty()))
                .put("perDay", decimal(rule.perDay()));
        putText(
                node,
                "refuseAfter",
                rule.refuseAfter() == null ? null : rule.refuseAfter().toString());
        return node;
    }

    @Override
    public ObjectNode knockout(Rule.Knockout rule) {
        return type(rule);
    }
}
