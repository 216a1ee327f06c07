package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.rules.ClassSanction;
import vn.thidua.rules.Classification;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.CriterionGroup;
import vn.thidua.rules.Direction;
import vn.thidua.rules.Gate;
import vn.thidua.rules.GroupKind;
import vn.thidua.rules.LegalBasis;
import vn.thidua.rules.LowerBetterMode;
import vn.thidua.rules.NotApplicablePolicy;
import vn.thidua.rules.Scorecard;
import vn.thidua.rules.TieBreaker;

/** Reads a scoring table; a code that stands twice is refused, because inputs are kept by code. */
final class ScorecardReader {

    private static final Set<String> SCORECARD = Set.of(
            "$schema",
            "code",
            "version",
            "illustrative",
            "name",
            "nameEn",
            "notice",
            "legalBasis",
            "yearFrom",
            "yearTo",
            "totalMax",
            "rescaleReduced",
            "bonusCap",
            "penaltyCap",
            "totalFloor",
            "totalCap",
            "groups",
            "tieBreakers",
            "classes",
            "sanctions");
    private static final Set<String> SANCTION =
            Set.of("code", "name", "nameEn", "clause", "criterion", "from", "effect", "classCode");
    private static final Set<String> GROUP =
            Set.of("code", "name", "nameEn", "kind", "maxPoints", "bonusCap", "criteria");
    private static final Set<String> CRITERION = Set.of(
            "code",
            "name",
            "nameEn",
            "maxPoints",
            "clause",
            "guidance",
            "evidence",
            "rule",
            "indicator",
            "direction",
            "lowerBetterMode",
            "rounding",
            "notApplicable",
            "children");

    private ScorecardReader() {}

    static Scorecard scorecard(JsonCursor at) {
        at.object(SCORECARD);
        var groups = at.required("groups").elements(ScorecardReader::group);
        refuseRepeatedCodes(at, groups);
        var baseMax = groups.stream()
                .filter(group -> group.kind() == GroupKind.BASE)
                .map(CriterionGroup::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Scorecard(
                at.text("code"),
                at.optional("version").map(JsonCursor::integer).orElse(1),
                at.flagOr("illustrative", false),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                at.textOrNull("notice"),
                at.list("legalBasis", ScorecardReader::legalBasis),
                at.optional("yearFrom").map(JsonCursor::integer).orElse(null),
                at.optional("yearTo").map(JsonCursor::integer).orElse(null),
                at.decimalOr("totalMax", baseMax),
                at.flagOr("rescaleReduced", false),
                at.decimalOrNull("bonusCap"),
                at.decimalOrNull("penaltyCap"),
                at.decimalOrNull("totalFloor"),
                at.decimalOrNull("totalCap"),
                groups,
                at.list("tieBreakers", ScorecardReader::tieBreaker),
                at.list("classes", ScorecardReader::classification),
                at.list("sanctions", ScorecardReader::sanction));
    }

    static Criterion criterion(JsonCursor at) {
        at.object(CRITERION);
        var children = at.list("children", ScorecardReader::criterion);
        var rule = at.optional("rule").map(RuleReader::rule).orElse(null);
        if ((rule == null) == children.isEmpty()) {
            throw at.wrong("scoring.json.ruleOrChildren");
        }
        var rounding = at.decimalOr("rounding", Criterion.DEFAULT_ROUNDING);
        if (rounding.signum() <= 0) {
            throw at.at("rounding").wrong("scoring.json.notPositive", rounding.toPlainString());
        }
        return new Criterion(
                at.text("code"),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                notNegative(at, "maxPoints"),
                at.textOr("clause", ""),
                at.textOr("guidance", ""),
                at.textOrNull("evidence"),
                rule,
                at.textOrNull("indicator"),
                at.optional("direction")
                        .map(found -> found.constant(Direction.class))
                        .orElse(null),
                at.constantOr("lowerBetterMode", LowerBetterMode.class, LowerBetterMode.MIRROR),
                rounding,
                at.constantOr("notApplicable", NotApplicablePolicy.class, NotApplicablePolicy.ZERO),
                children);
    }

    private static ClassSanction sanction(JsonCursor at) {
        at.object(SANCTION);
        return new ClassSanction(
                at.text("code"),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                at.textOr("clause", ""),
                at.text("criterion"),
                at.optional("from").map(JsonCursor::integer).orElse(1),
                at.required("effect").constant(ClassSanction.Effect.class),
                at.textOrNull("classCode"));
    }

    private static CriterionGroup group(JsonCursor at) {
        at.object(GROUP);
        return new CriterionGroup(
                at.text("code"),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                at.constantOr("kind", GroupKind.class, GroupKind.BASE),
                notNegative(at, "maxPoints"),
                at.decimalOrNull("bonusCap"),
                at.required("criteria").elements(ScorecardReader::criterion));
    }

    private static LegalBasis legalBasis(JsonCursor at) {
        at.object(Set.of("document", "date", "title"));
        return new LegalBasis(
                at.text("document"),
                at.optional("date").map(ScorecardReader::date).orElse(null),
                at.textOr("title", ""));
    }

    private static LocalDate date(JsonCursor at) {
        try {
            return LocalDate.parse(at.text());
        } catch (DateTimeException notADate) {
            throw at.wrong("scoring.json.notADate", at.text());
        }
    }

    private static TieBreaker tieBreaker(JsonCursor at) {
        at.object(Set.of("type", "ref"));
        var type = at.required("type").constant(TieBreaker.Type.class);
        var refers = type != TieBreaker.Type.BONUS && type != TieBreaker.Type.EARLIER_SUBMISSION;
        return new TieBreaker(type, refers ? at.text("ref") : null);
    }

    private static Classification classification(JsonCursor at) {
        at.object(Set.of("code", "name", "nameEn", "min", "quotaPercent", "gates"));
        return new Classification(
                at.text("code"),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                at.decimalOrNull("min"),
                at.decimalOrNull("quotaPercent"),
                at.list("gates", ScorecardReader::gate));
    }

    private static Gate gate(JsonCursor at) {
        at.object(Set.of("scope", "ref", "minShare"));
        return new Gate(
                at.required("scope").constant(Gate.Scope.class), at.textOrNull("ref"), at.decimalOrNull("minShare"));
    }

    private static BigDecimal notNegative(JsonCursor at, String field) {
        var value = at.decimal(field);
        if (value.signum() < 0) {
            throw at.at(field).wrong("scoring.json.negative", value.toPlainString());
        }
        return value;
    }

    private static void refuseRepeatedCodes(JsonCursor at, List<CriterionGroup> groups) {
        var groupCodes = new HashSet<String>();
        var criterionCodes = new HashSet<String>();
        for (var group : groups) {
            if (!groupCodes.add(group.code())) {
                throw at.at("groups").wrong("scoring.json.repeatedCode", group.code());
            }
            group.criteria().stream().flatMap(Criterion::withDescendants).forEach(criterion -> {
                if (!criterionCodes.add(criterion.code())) {
                    throw at.at("groups").wrong("scoring.json.repeatedCode", criterion.code());
                }
            });
        }
    }
}
