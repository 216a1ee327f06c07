package vn.thidua.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.kernel.Fraction;
import vn.thidua.scorecards.JsonTree;
import vn.thidua.scoring.ClusterResult;
import vn.thidua.scoring.CriterionResult;
import vn.thidua.scoring.GroupResult;
import vn.thidua.scoring.IndicatorAggregate;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.NotConsidered;
import vn.thidua.scoring.ScoringEngine;
import vn.thidua.scoring.UnitResult;

/** Writes a scored year: ranking, units with groups and criteria, aggregates, and the totals of the three ledgers. */
final class ResultJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultJson() {}

    static String of(YearFolder folder) {
        return JsonTree.write(tree(folder));
    }

    static ObjectNode tree(YearFolder folder) {
        var appraised = ScoringEngine.score(folder.input(Ledger.APPRAISED));
        var node = NODES.objectNode()
                .put("cluster", folder.cluster())
                .put("year", folder.year().getValue())
                .put("scorecard", folder.scorecard().code())
                .put("scorecardVersion", folder.scorecard().version())
                .put("ledger", Ledger.APPRAISED.name());
        node.set("ranking", list(appraised.ranking(), ResultJson::rank));
        node.set("units", list(appraised.ranking(), ResultJson::unit));
        node.set("aggregates", list(folder.aggregates(), ResultJson::aggregate));
        var ledgers = node.putObject("ledgers");
        for (var ledger : Ledger.values()) {
            var result = ledger == Ledger.APPRAISED ? appraised : ScoringEngine.score(folder.input(ledger));
            ledgers.set(ledger.name(), ledger(result));
        }
        return node;
    }

    private static ObjectNode rank(UnitResult result) {
        return NODES.objectNode()
                .put("place", result.place())
                .put("unit", result.unit())
                .put("total", decimal(result.total()))
                .put("tied", result.tied())
                .put("decidedBy", decidedBy(result))
                .put("class", result.classification().finalClass());
    }

    private static ObjectNode unit(UnitResult result) {
        var node = NODES.objectNode()
                .put("unit", result.unit())
                .put("place", result.place())
                .put("tied", result.tied())
                .put("considered", result.considered());
        node.set(
                "notConsideredBecause",
                list(result.notConsideredBecause(), (NotConsidered reason) -> NODES.stringNode(reason.label())));
        node.put("decidedBy", decidedBy(result))
                .put("base", decimal(result.base()))
                .put("bonus", decimal(result.bonus()))
                .put("penalty", decimal(result.penalty()))
                .put("nominalMax", decimal(result.nominalMax()))
                .put("effectiveMax", decimal(result.effectiveMax()))
                .put("rescaledBase", decimal(result.rescaledBase()))
                .put("total", decimal(result.total()));
        node.putObject("classification")
                .put("byScore", result.classification().byScore())
                .put("afterGates", result.classification().afterGates())
                .put("afterSanctions", result.classification().afterSanctions())
                .put("final", result.classification().finalClass());
        node.set("groups", list(result.groups(), ResultJson::group));
        node.set("criteria", list(result.criteria(), ResultJson::criterion));
        return node;
    }

    private static ObjectNode group(GroupResult group) {
        return NODES.objectNode()
                .put("code", group.code())
                .put("kind", group.kind().name())
                .put("max", decimal(group.max()))
                .put("effectiveMax", decimal(group.effectiveMax()))
                .put("base", decimal(group.base()))
                .put("bonus", decimal(group.bonus()))
                .put("penalty", decimal(group.penalty()));
    }

    private static ObjectNode criterion(CriterionResult result) {
        var node = NODES.objectNode()
                .put("code", result.code())
                .put("group", result.group())
                .put("max", decimal(result.max()))
                .put("effectiveMax", decimal(result.effectiveMax()))
                .put("applied", result.applied().name())
                .put("base", decimal(result.base()))
                .put("bonus", decimal(result.bonus()))
                .put("penalty", decimal(result.penalty()));
        if (result.state() != null) {
            node.put("state", result.state().name());
        }
        if (result.target() != null || result.actual() != null) {
            node.put("target", decimal(result.target()))
                    .put("actual", decimal(result.actual()))
                    .put("rate", rate(result.rate()));
        }
        if (result.voided()) {
            node.put("voided", true);
        }
        if (!result.children().isEmpty()) {
            node.set("children", list(result.children(), ResultJson::criterion));
        }
        return node;
    }

    private static ObjectNode aggregate(IndicatorAggregate aggregate) {
        var node = NODES.objectNode()
                .put("indicator", aggregate.indicator())
                .put("unitsWithNumber", aggregate.unitsWithNumber())
                .put("unitsWithTarget", aggregate.unitsWithTarget())
                .put("sumActual", decimal(aggregate.sumActual()))
                .put("sumTarget", decimal(aggregate.sumTarget()))
                .put("rate", rate(aggregate.rate()))
                .put("met", aggregate.met())
                .put("exceeded", aggregate.exceeded())
                .put("missed", aggregate.missed());
        node.set("best", list(aggregate.best(), NODES::stringNode));
        node.put("bestValue", decimal(aggregate.bestValue()));
        node.set("byRate", list(aggregate.byRate(), NODES::stringNode));
        return node;
    }

    private static ArrayNode ledger(ClusterResult result) {
        return list(
                result.ranking(),
                unit -> NODES.objectNode()
                        .put("unit", unit.unit())
                        .put("place", unit.place())
                        .put("base", decimal(unit.base()))
                        .put("bonus", decimal(unit.bonus()))
                        .put("penalty", decimal(unit.penalty()))
                        .put("total", decimal(unit.total())));
    }

    private static @Nullable String decidedBy(UnitResult result) {
        return result.decidedBy() == null ? null : result.decidedBy().label();
    }

    private static @Nullable String rate(@Nullable Fraction rate) {
        return rate == null ? null : decimal(rate.toDecimal());
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static <T> ArrayNode list(List<T> elements, Function<T, ? extends JsonNode> each) {
        var array = NODES.arrayNode();
        elements.forEach(element -> array.add(each.apply(element)));
        return array;
    }
}
