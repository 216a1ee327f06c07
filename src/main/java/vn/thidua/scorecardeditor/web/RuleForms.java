package vn.thidua.scorecardeditor.web;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleCases;
import vn.thidua.scorecardeditor.web.RuleKind.GrowthBy;

/** Fills the form of each rule; a new rule does not compile until it has one. */
final class RuleForms implements RuleCases<RuleForm> {

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");

    @Override
    public RuleForm band(Rule.Band rule) {
        return form(
                RuleKind.BAND,
                Map.of("input", rule.input().name(), "bound", rule.bound().name()),
                thresholds(rule.bands(), rule.input() == Rule.BandInput.RATE));
    }

    @Override
    public RuleForm proportional(Rule.Proportional rule) {
        return form(
                RuleKind.PROPORTIONAL,
                Map.of("floorRate", percent(rule.floorRate()), "fullRate", percent(rule.fullRate())));
    }

    @Override
    public RuleForm shortfallExcess(Rule.ShortfallExcess rule) {
        return form(
                RuleKind.SHORTFALL_EXCESS,
                Map.of(
                        "shortfallStep",
                        percent(rule.shortfallStep()),
                        "deductPerStep",
                        number(rule.deductPerStep()),
                        "zeroBelow",
                        percent(rule.zeroBelow()),
                        "excessStep",
                        percent(rule.excessStep()),
                        "bonusPerStep",
                        number(rule.bonusPerStep()),
                        "bonusCap",
                        number(rule.bonusCap()),
                        "wholeSteps",
                        flag(rule.wholeSteps())));
    }

    @Override
    public RuleForm relativeToLeader(Rule.RelativeToLeader rule) {
        return form(
                RuleKind.RELATIVE_TO_LEADER,
                Map.of(
                        "baseShare",
                        percent(rule.baseShare()),
                        "excessMode",
                        rule.excessMode().name()));
    }

    @Override
    public RuleForm ratioToBest(Rule.RatioToBest rule) {
        return form(RuleKind.RATIO_TO_BEST, Map.of());
    }

    @Override
    public RuleForm peerRank(Rule.PeerRank rule) {
        return form(
                RuleKind.PEER_RANK,
                Map.of(),
                rows(rule.pointsPerPlace(), points -> new RuleRow("", "", "", number(points), false)));
    }

    @Override
    public RuleForm growth(Rule.Growth rule) {
        var by = rule.fullRate() == null ? GrowthBy.BANDS : GrowthBy.PROPORTION;
        return form(
                RuleKind.GROWTH,
                Map.of(
                        "growthBy",
                        by.name(),
                        "floorRate",
                        percent(rule.floorRate()),
                        "fullRate",
                        percent(rule.fullRate())),
                thresholds(rule.bands(), true));
    }

    @Override
    public RuleForm passFail(Rule.PassFail rule) {
        return form(RuleKind.PASS_FAIL, Map.of());
    }

    @Override
    public RuleForm choice(Rule.Choice rule) {
        return form(
                RuleKind.CHOICE,
                Map.of(),
                rows(
                        rule.options(),
                        option -> new RuleRow(
                                "", option.code(), option.label(), number(option.points()), option.voidsParent())));
    }

    @Override
    public RuleForm perOccurrence(Rule.PerOccurrence rule) {
        return form(
                RuleKind.PER_OCCURRENCE, Map.of("pointsEach", number(rule.pointsEach()), "cap", number(rule.cap())));
    }

    @Override
    public RuleForm deductPerOccurrence(Rule.DeductPerOccurrence rule) {
        return form(
                RuleKind.DEDUCT_PER_OCCURRENCE,
                Map.of("pointsEach", number(rule.pointsEach()), "floor", number(rule.floor())));
    }

    @Override
    public RuleForm bonusPenalty(Rule.BonusPenalty rule) {
        return form(
                RuleKind.BONUS_PENALTY,
                Map.of(
                        "plusEach",
                        number(rule.plusEach()),
                        "minusEach",
                        number(rule.minusEach()),
                        "min",
                        number(rule.min()),
                        "max",
                        number(rule.max())));
    }

    @Override
    public RuleForm highestOnly(Rule.HighestOnly rule) {
        return form(
                RuleKind.HIGHEST_ONLY,
                Map.of(),
                rows(
                        rule.achievements(),
                        each -> new RuleRow("", each.code(), each.label(), number(each.points()), false)));
    }

    @Override
    public RuleForm stepIncrement(Rule.StepIncrement rule) {
        return form(
                RuleKind.STEP_INCREMENT,
                Map.of(
                        "baseValue",
                        number(rule.baseValue()),
                        "basePoints",
                        number(rule.basePoints()),
                        "step",
                        number(rule.step()),
                        "pointsPerStep",
                        number(rule.pointsPerStep()),
                        "cap",
                        number(rule.cap()),
                        "coefficient",
                        number(rule.coefficient()),
                        "belowPoints",
                        number(rule.belowPoints())));
    }

    @Override
    public RuleForm conditional(Rule.Conditional rule) {
        return new RuleForm(
                RuleKind.CONDITIONAL,
                Map.of(
                        "fact",
                        rule.predicate().fact(),
                        "op",
                        rule.predicate().op().name(),
                        "value",
                        rule.predicate().value()),
                List.of(),
                rule.then().match(this),
                rule.otherwise().match(this));
    }

    @Override
    public RuleForm external(Rule.External rule) {
        var department = rule.department();
        return form(
                RuleKind.EXTERNAL,
                Map.of("department", department == null ? "" : department, "mayExceed", flag(rule.mayExceed())));
    }

    @Override
    public RuleForm manual(Rule.Manual rule) {
        return form(RuleKind.MANUAL, Map.of());
    }

    @Override
    public RuleForm lateSubmission(Rule.LateSubmission rule) {
        return form(
                RuleKind.LATE_SUBMISSION,
                Map.of(
                        "dueAt",
                        day(rule.dueAt()),
                        "graceDays",
                        Integer.toString(rule.graceDays()),
                        "firstPenalty",
                        number(rule.firstPenalty()),
                        "perDay",
                        number(rule.perDay()),
                        "refuseAfter",
                        day(rule.refuseAfter())));
    }

    @Override
    public RuleForm knockout(Rule.Knockout rule) {
        return form(RuleKind.KNOCKOUT, Map.of());
    }

    private static RuleForm form(RuleKind kind, Map<String, String> fields) {
        return form(kind, fields, List.of());
    }

    private static RuleForm form(RuleKind kind, Map<String, String> fields, List<RuleRow> rows) {
        return new RuleForm(kind, new LinkedHashMap<>(fields), rows, null, null);
    }

    private static List<RuleRow> thresholds(List<Rule.Threshold> bands, boolean inPercent) {
        return rows(
                bands,
                band -> new RuleRow(
                        inPercent ? percent(band.bound()) : number(band.bound()),
                        "",
                        "",
                        number(band.points()),
                        false));
    }

    private static <T> List<RuleRow> rows(List<T> parts, Function<T, RuleRow> each) {
        return parts.stream().map(each).toList();
    }

    private static String number(@Nullable BigDecimal value) {
        return TypedNumber.write(value);
    }

    private static String percent(@Nullable BigDecimal share) {
        return TypedNumber.writePercent(share);
    }

    private static String flag(boolean value) {
        return value ? "true" : "";
    }

    private static String day(@Nullable DueDay day) {
        if (day == null) {
            return "";
        }
        var text = DAY_AND_MONTH.format(day.day());
        return day.year() == null ? text : text + "/" + day.year();
    }
}
