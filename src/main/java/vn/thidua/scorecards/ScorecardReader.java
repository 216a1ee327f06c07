package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import vn.thidua.rules.Rule;
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
        var faults = JsonFaults.in(at, SCORECARD);
        var groups = faults.read(() -> groups(at), List.<CriterionGroup>of());
        var legalBasis = faults.read(() -> at.list("legalBasis", ScorecardReader::legalBasis), List.<LegalBasis>of());
        var tieBreakers = faults.read(() -> at.list("tieBreakers", ScorecardReader::tieBreaker), List.<TieBreaker>of());
        var classes = faults.read(() -> at.list("classes", ScorecardReader::classification), List.<Classification>of());
        var sanctions = faults.read(() -> at.list("sanctions", ScorecardReader::sanction), List.<ClassSanction>of());
        var baseMax = groups.stream()
                .filter(group -> group.kind() == GroupKind.BASE)
                .map(CriterionGroup::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return faults.finish(() -> new Scorecard(
                at.text("code"),
                at.optional("version").map(JsonCursor::integer).orElse(1),
                at.flagOr("illustrative", false),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                at.textOrNull("notice"),
                legalBasis,
                at.optional("yearFrom").map(JsonCursor::integer).orElse(null),
                at.optional("yearTo").map(JsonCursor::integer).orElse(null),
                at.decimalOr("totalMax", baseMax),
                at.flagOr("rescaleReduced", false),
                at.decimalOrNull("bonusCap"),
                at.decimalOrNull("penaltyCap"),
                at.decimalOrNull("totalFloor"),
                at.decimalOrNull("totalCap"),
                groups,
                tieBreakers,
                classes,
                sanctions));
    }

    private static List<CriterionGroup> groups(JsonCursor at) {
        var groups = at.required("groups").elements(ScorecardReader::group);
        refuseRepeatedCodes(at, groups);
        return groups;
    }

    static Criterion criterion(JsonCursor at) {
        var faults = JsonFaults.in(at, CRITERION);
        var hasChildren =
                at.optional("children").filter(list -> !list.node().isEmpty()).isPresent();
        if (at.optional("rule").isPresent() == hasChildren) {
            faults.add(at.wrong("scoring.json.ruleOrChildren"));
        }
        var children = faults.read(() -> at.list("children", ScorecardReader::criterion), List.<Criterion>of());
        var rule = faults.read(() -> at.optional("rule").map(RuleReader::rule), Optional.<Rule>empty());
        var maxPoints = faults.read(() -> notNegative(at, "maxPoints"), BigDecimal.ZERO);
        var rounding = faults.read(() -> rounding(at), Criterion.DEFAULT_ROUNDING);
        return faults.finish(() -> new Criterion(
                at.text("code"),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                maxPoints,
                at.textOr("clause", ""),
                at.textOr("guidance", ""),
                at.textOrNull("evidence"),
                rule.orElse(null),
                at.textOrNull("indicator"),
                at.optional("direction")
                        .map(found -> found.constant(Direction.class))
                        .orElse(null),
                at.constantOr("lowerBetterMode", LowerBetterMode.class, LowerBetterMode.MIRROR),
                rounding,
                at.constantOr("notApplicable", NotApplicablePolicy.class, NotApplicablePolicy.ZERO),
                children));
    }

    private static BigDecimal rounding(JsonCursor at) {
        var rounding = at.decimalOr("rounding", Criterion.DEFAULT_ROUNDING);
        if (rounding.signum() <= 0) {
            throw at.at("rounding").wrong("scoring.json.notPositive", rounding.toPlainString());
        }
        return rounding;
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
        var faults = JsonFaults.in(at, GROUP);
        var criteria =
                faults.read(() -> at.required("criteria").elements(ScorecardReader::criterion), List.<Criterion>of());
        return faults.finish(() -> new CriterionGroup(
                at.text("code"),
                at.textOr("name", at.text("code")),
                at.textOrNull("nameEn"),
                at.constantOr("kind", GroupKind.class, GroupKind.BASE),
                notNegative(at, "maxPoints"),
                at.decimalOrNull("bonusCap"),
                criteria));
    }

    private static LegalBasis legalBasis(JsonCursor at) {
        at.object(Set.of("document", "date", "title"));
        return new LegalBasis(
                at.text("document"), at.optional("date").map(JsonCursor::date).orElse(null), at.textOr("title", ""));
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
