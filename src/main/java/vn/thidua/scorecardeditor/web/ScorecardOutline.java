package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.thidua.kernel.NumberStyle;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Scorecard;
import vn.thidua.scorecardeditor.web.RuleField.Input;

/**
 * A scoring table as places with their properties, in the words of the forms: what is edited is what is compared. Properties
 * without a value are left out.
 */
final class ScorecardOutline {

    private final MessageSource messages;
    private final Locale language;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * A part of the table.
     *
     * @param key what it is, across versions
     * @param title how readers call it
     * @param properties by their label
     */
    record Place(String key, String title, Map<String, String> properties) {}

    private ScorecardOutline(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    static Map<String, Place> of(Scorecard card, MessageSource messages, Locale language) {
        var outline = new ScorecardOutline(messages, language);
        outline.general(card);
        card.groups().forEach(outline::group);
        card.classes().forEach(outline::classification);
        card.sanctions().forEach(sanction -> outline.sanction(sanction, card));
        outline.order(card);
        return outline.places;
    }

    private void general(Scorecard card) {
        var general = place("general", say("editor.diff.general"));
        put(general, "editor.field.name", card.name());
        put(general, "editor.field.nameEn", card.nameEn());
        put(general, "editor.field.notice", card.notice());
        put(general, "editor.field.illustrative", card.illustrative());
        put(general, "editor.field.yearFrom", card.yearFrom());
        put(general, "editor.field.yearTo", card.yearTo());
        put(general, "editor.field.totalMax", card.totalMax());
        put(general, "editor.field.rescaleReduced", card.rescaleReduced());
        put(general, "editor.field.bonusCapTotal", card.bonusCap());
        put(general, "editor.field.penaltyCap", card.penaltyCap());
        put(general, "editor.field.totalFloor", card.totalFloor());
        put(general, "editor.field.totalCap", card.totalCap());
        for (var basis : card.legalBasis()) {
            general.put(say("editor.diff.basis", basis.document()), basis.title());
        }
    }

    private void group(CriterionGroup group) {
        var properties = place("group/" + group.code(), say("editor.diff.group", group.code(), group.name()));
        put(properties, "editor.field.name", group.name());
        put(properties, "editor.field.nameEn", group.nameEn());
        put(properties, "editor.field.kind", say("editor.kind." + group.kind()));
        put(properties, "editor.field.maxPoints", group.maxPoints());
        put(properties, "editor.field.bonusCap", group.bonusCap());
        group.criteria().forEach(criterion -> criterion(criterion, group.code()));
    }

    private void criterion(Criterion criterion, String under) {
        var properties = place(
                "criterion/" + criterion.code(), say("editor.diff.criterion", criterion.code(), criterion.name()));
        put(properties, "editor.diff.under", under);
        put(properties, "editor.field.name", criterion.name());
        put(properties, "editor.field.nameEn", criterion.nameEn());
        put(properties, "editor.field.maxPoints", criterion.maxPoints());
        put(properties, "editor.field.clause", criterion.clause());
        put(properties, "editor.field.guidance", criterion.guidance());
        put(properties, "editor.field.evidence", criterion.evidence());
        var rule = criterion.rule();
        if (rule != null) {
            put(properties, "editor.field.indicator", criterion.indicator());
            put(
                    properties,
                    "editor.field.direction",
                    criterion.direction() == null ? null : say("editor.direction." + criterion.direction()));
            put(properties, "editor.field.lowerBetterMode", say("editor.mode." + criterion.lowerBetterMode()));
            put(properties, "editor.field.rounding", criterion.rounding());
            put(properties, "editor.field.notApplicable", say("editor.policy." + criterion.notApplicable()));
            rule(properties, "", RuleForm.of(rule));
        }
        criterion.children().forEach(child -> criterion(child, criterion.code()));
    }

    private void rule(Map<String, String> properties, String prefix, RuleForm form) {
        var kind = form.kindOrUsual();
        properties.put(prefix + say("editor.field.rule"), say("editor.rule." + kind));
        for (var field : kind.fields()) {
            var typed = form.text(field.name());
            if (!typed.isEmpty()) {
                properties.put(prefix + say("editor.field." + field.name()), shown(field, typed));
            }
        }
        var number = 0;
        for (var row : form.lines()) {
            number++;
            var label = Typed.text(row.code()).isEmpty()
                    ? say("editor.diff.line", Integer.toString(number))
                    : say("editor.diff.option", Typed.text(row.code()));
            properties.put(prefix + label, line(kind, row));
        }
        if (form.then() != null && form.otherwise() != null) {
            rule(properties, prefix + say("editor.diff.then") + " ", form.then());
            rule(properties, prefix + say("editor.diff.otherwise") + " ", form.otherwise());
        }
    }

    private String shown(RuleField field, String typed) {
        if (field.input() == Input.OPTION) {
            return say("editor.option." + field.name() + "." + typed);
        }
        if (field.input() == Input.FLAG) {
            return say("editor.yes");
        }
        return field.input().isPercent() ? say("curve.percent", typed) : typed;
    }

    private String line(RuleKind kind, RuleRow row) {
        var points = say("editor.diff.points", Typed.text(row.points()));
        var text = switch (kind.rows()) {
            case NONE, PLACES -> points;
            case BANDS -> Typed.text(row.bound()) + ": " + points;
            case OPTIONS, ACHIEVEMENTS -> Typed.text(row.label()) + ": " + points;
        };
        return Boolean.TRUE.equals(row.voids()) ? text + ", " + say("editor.diff.voids") : text;
    }

    private void classification(Classification each) {
        var properties = place("class/" + each.code(), say("editor.diff.class", each.name()));
        put(properties, "editor.field.name", each.name());
        put(properties, "editor.field.nameEn", each.nameEn());
        put(properties, "editor.ranking.min", each.min());
        put(properties, "editor.field.quotaPercent", each.quotaPercent());
        each.gates()
                .forEach(gate -> properties.put(
                        say("editor.diff.gate", RankingForm.label(gate.scope().name(), gate.ref())),
                        gate.minShare() == null
                                ? say("editor.diff.none")
                                : say("curve.percent", TypedNumber.writePercent(gate.minShare()))));
    }

    private void sanction(ClassSanction each, Scorecard card) {
        var properties = place("sanction/" + each.code(), say("editor.diff.sanction", each.name()));
        put(properties, "editor.field.name", each.name());
        put(properties, "editor.field.nameEn", each.nameEn());
        put(properties, "editor.field.clause", each.clause());
        put(
                properties,
                "editor.diff.sanction.when",
                say("editor.diff.sanction.from", each.criterion(), Integer.toString(each.from())));
        put(
                properties,
                "editor.diff.sanction.effect",
                say("editor.diff.sanction." + each.effect(), className(each.classCode(), card)));
    }

    private String className(@Nullable String code, Scorecard card) {
        return code == null
                ? say("editor.diff.none")
                : card.classification(code).map(Classification::name).orElse(code);
    }

    /** Orders are properties too, so that a move is one change and not many. */
    private void order(Scorecard card) {
        var order = place("order", say("editor.diff.order"));
        put(
                order,
                "editor.diff.groups",
                join(card.groups().stream().map(CriterionGroup::code).toList()));
        card.groups()
                .forEach(group -> order.put(
                        say("editor.diff.criteriaOf", group.code()),
                        join(group.criteria().stream().map(Criterion::code).toList())));
        put(
                order,
                "editor.diff.classes",
                join(card.classes().stream().map(Classification::code).toList()));
        put(
                order,
                "editor.diff.tieBreakers",
                join(card.tieBreakers().stream()
                        .map(each -> say("editor.tieBreaker." + each.type(), text(each.ref()), "")
                                .strip())
                        .toList()));
    }

    private Map<String, String> place(String key, String title) {
        var properties = new LinkedHashMap<String, String>();
        places.put(key, new Place(key, title, properties));
        return properties;
    }

    private void put(Map<String, String> properties, String label, @Nullable Object value) {
        var text = text(value);
        if (!text.isEmpty()) {
            properties.put(say(label), text);
        }
    }

    private String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            var plain = number.stripTrailingZeros();
            return NumberStyle.of(language).write(plain, Math.max(0, plain.scale()));
        }
        if (value instanceof Boolean flag) {
            return say(flag ? "editor.yes" : "editor.no");
        }
        return value == null ? "" : value.toString();
    }

    private static String join(List<String> codes) {
        return String.join(", ", new ArrayList<>(codes));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
