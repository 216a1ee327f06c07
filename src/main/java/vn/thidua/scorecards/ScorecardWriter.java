package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Gate;
import vn.thidua.rules.LegalBasis;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/** Writes a scoring table in the order in which people read it. */
final class ScorecardWriter {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScorecardWriter() {}

    static ObjectNode scorecard(Scorecard scorecard) {
        var node = NODES.objectNode()
                .put("code", scorecard.code())
                .put("version", scorecard.version())
                .put("illustrative", scorecard.illustrative())
                .put("name", scorecard.name());
        putText(node, "nameEn", scorecard.nameEn());
        putText(node, "notice", scorecard.notice());
        node.set("legalBasis", list(scorecard.legalBasis(), ScorecardWriter::legalBasis));
        node.put("yearFrom", scorecard.yearFrom())
                .put("yearTo", scorecard.yearTo())
                .put("totalMax", decimal(scorecard.totalMax()))
                .put("rescaleReduced", scorecard.rescaleReduced())
                .put("bonusCap", decimal(scorecard.bonusCap()))
                .put("penaltyCap", decimal(scorecard.penaltyCap()))
                .put("totalFloor", decimal(scorecard.totalFloor()))
                .put("totalCap", decimal(scorecard.totalCap()));
        node.set("groups", list(scorecard.groups(), ScorecardWriter::group));
        node.set("tieBreakers", list(scorecard.tieBreakers(), ScorecardWriter::tieBreaker));
        node.set("classes", list(scorecard.classes(), ScorecardWriter::classification));
        if (!scorecard.sanctions().isEmpty()) {
            node.set("sanctions", list(scorecard.sanctions(), ScorecardWriter::sanction));
        }
        return node;
    }

    private static ObjectNode legalBasis(LegalBasis basis) {
        return NODES.objectNode()
                .put("document", basis.document())
                .put("date", basis.date() == null ? null : basis.date().toString())
                .put("title", basis.title());
    }

    private static ObjectNode group(CriterionGroup group) {
        var node = NODES.objectNode().put("code", group.code()).put("name", group.name());
        putText(node, "nameEn", group.nameEn());
        node.put("kind", group.kind().name()).put("maxPoints", decimal(group.maxPoints()));
        putDecimal(node, "bonusCap", group.bonusCap());
        node.set("criteria", list(group.criteria(), ScorecardWriter::criterion));
        return node;
    }

    private static ObjectNode criterion(Criterion criterion) {
        var node = NODES.objectNode().put("code", criterion.code()).put("name", criterion.name());
        putText(node, "nameEn", criterion.nameEn());
        node.put("maxPoints", decimal(criterion.maxPoints()))
                .put("clause", criterion.clause())
                .put("guidance", criterion.guidance());
        putText(node, "evidence", criterion.evidence());
        var rule = criterion.rule();
        if (rule == null) {
            node.set("children", list(criterion.children(), ScorecardWriter::criterion));
            return node;
        }
        putText(node, "indicator", criterion.indicator());
        if (criterion.direction() != null) {
            node.put("direction", criterion.direction().name());
        }
        if (criterion.lowerBetterMode() != LowerBetterMode.MIRROR) {
            node.put("lowerBetterMode", criterion.lowerBetterMode().name());
        }
        node.put("rounding", decimal(criterion.rounding()))
                .put("notApplicable", criterion.notApplicable().name());
        node.set("rule", rule.match(new RuleWriter()));
        return node;
    }

    private static ObjectNode tieBreaker(TieBreaker tieBreaker) {
        var node = NODES.objectNode().put("type", tieBreaker.type().name());
        putText(node, "ref", tieBreaker.ref());
        return node;
    }

    private static ObjectNode classification(Classification classification) {
        var node = NODES.objectNode().put("code", classification.code()).put("name", classification.name());
        putText(node, "nameEn", classification.nameEn());
        node.put("min", decimal(classification.min()));
        putDecimal(node, "quotaPercent", classification.quotaPercent());
        if (!classification.gates().isEmpty()) {
            node.set("gates", list(classification.gates(), ScorecardWriter::gate));
        }
        return node;
    }

    private static ObjectNode sanction(ClassSanction sanction) {
        var node = NODES.objectNode().put("code", sanction.code()).put("name", sanction.name());
        putText(node, "nameEn", sanction.nameEn());
        node.put("clause", sanction.clause())
                .put("criterion", sanction.criterion())
                .put("from", sanction.from())
                .put("effect", sanction.effect().name());
        putText(node, "classCode", sanction.classCode());
        return node;
    }

    private static ObjectNode gate(Gate gate) {
        var node = NODES.objectNode().put("scope", gate.scope().name());
        putText(node, "ref", gate.ref());
        putDecimal(node, "minShare", gate.minShare());
        return node;
    }

    static <T> ArrayNode list(List<T> elements, Function<T, ? extends JsonNode> each) {
        var array = NODES.arrayNode();
        elements.forEach(element -> array.add(each.apply(element)));
        return array;
    }

    static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    static void putDecimal(ObjectNode node, String field, @Nullable BigDecimal value) {
        if (value != null) {
            node.put(field, value.toPlainString());
        }
    }

    static void putText(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
