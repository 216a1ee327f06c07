package vn.thidua.scorecards;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.rules.DueDay;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;
import vn.thidua.rules.RuleType;

/** Reads a rule by its type. */
final class RuleReader {

    private RuleReader() {}

    static Rule rule(JsonCursor at) {
        return switch (type(at.required("type"))) {
            case BAND -> band(at);
            case PROPORTIONAL -> proportional(at);
            case SHORTFALL_EXCESS -> shortfallExcess(at);
            case RELATIVE_TO_LEADER -> relativeToLeader(at);
            case RATIO_TO_BEST -> only(at, new Rule.RatioToBest());
            case PEER_RANK -> peerRank(at);
            case GROWTH -> growth(at);
            case PASS_FAIL -> only(at, new Rule.PassFail());
            case CHOICE -> choice(at);
            case PER_OCCURRENCE -> perOccurrence(at);
            case DEDUCT_PER_OCCURRENCE -> deductPerOccurrence(at);
            case BONUS_PENALTY -> bonusPenalty(at);
            case HIGHEST_ONLY -> highestOnly(at);
            case STEP_INCREMENT -> stepIncrement(at);
            case CONDITIONAL -> conditional(at);
            case EXTERNAL -> external(at);
            case MANUAL -> only(at, new Rule.Manual());
            case LATE_SUBMISSION -> lateSubmission(at);
            case KNOCKOUT -> only(at, new Rule.Knockout());
        };
    }

    private static RuleType type(JsonCursor at) {
        return RuleType.named(at.text())
                .orElseThrow(() -> at.wrong(
                        "scoring.json.unknownRule",
                        at.text(),
                        Arrays.stream(RuleType.values()).map(RuleType::label).collect(Collectors.joining(", "))));
    }

    private static Rule band(JsonCursor at) {
        parameters(at, "input", "bands");
        var bands = at.required("bands");
        var upTo = bands.elements(band -> band.optional("upTo").isPresent());
        var bound = upTo.contains(true) ? Rule.BandBound.UP_TO : Rule.BandBound.FROM;
        return new Rule.Band(
                at.required("input").constant(Rule.BandInput.class),
                bound,
                bands.elements(band -> threshold(band, bound)));
    }

    private static Rule.Threshold threshold(JsonCursor at, Rule.BandBound bound) {
        var field = bound == Rule.BandBound.FROM ? "from" : "upTo";
        at.object(Set.of(field, "points"));
        return new Rule.Threshold(at.decimal(field), at.decimal("points"));
    }

    private static Rule proportional(JsonCursor at) {
        parameters(at, "floorRate", "fullRate");
        return new Rule.Proportional(
                at.decimalOr("floorRate", BigDecimal.ZERO), positive(at, "fullRate", BigDecimal.ONE));
    }

    private static Rule shortfallExcess(JsonCursor at) {
        parameters(
                at,
                "shortfallStep",
                "deductPerStep",
                "zeroBelow",
                "excessStep",
                "bonusPerStep",
                "bonusCap",
                "wholeSteps");
        var excessStep = at.optional("excessStep").isPresent() ? positive(at, "excessStep") : null;
        return new Rule.ShortfallExcess(
                positive(at, "shortfallStep"),
                at.decimal("deductPerStep"),
                at.decimalOr("zeroBelow", BigDecimal.ZERO),
                excessStep,
                at.decimalOrNull("bonusPerStep"),
                at.decimalOrNull("bonusCap"),
                at.flagOr("wholeSteps", false));
    }

    private static Rule relativeToLeader(JsonCursor at) {
        parameters(at, "baseShare", "excessMode");
        return new Rule.RelativeToLeader(
                at.decimalOr("baseShare", new BigDecimal("0.5")),
                at.constantOr("excessMode", Rule.ExcessMode.class, Rule.ExcessMode.PERCENT));
    }

    private static Rule peerRank(JsonCursor at) {
        parameters(at, "pointsPerPlace");
        return new Rule.PeerRank(at.required("pointsPerPlace").elements(JsonCursor::decimal));
    }

    private static Rule growth(JsonCursor at) {
        parameters(at, "bands", "floorRate", "fullRate");
        var fullRate = at.optional("fullRate").isPresent() ? positive(at, "fullRate") : null;
        return new Rule.Growth(
                at.list("bands", band -> threshold(band, Rule.BandBound.FROM)),
                at.decimalOrNull("floorRate"),
                fullRate);
    }

    private static Rule choice(JsonCursor at) {
        parameters(at, "options");
        return new Rule.Choice(at.required("options").elements(option -> {
            option.object(Set.of("code", "label", "points", "voidsParent"));
            return new Rule.Option(
                    option.text("code"),
                    option.textOr("label", option.text("code")),
                    option.decimal("points"),
                    option.flagOr("voidsParent", false));
        }));
    }

    private static Rule perOccurrence(JsonCursor at) {
        parameters(at, "pointsEach", "cap");
        return new Rule.PerOccurrence(at.decimal("pointsEach"), at.decimalOrNull("cap"));
    }

    private static Rule deductPerOccurrence(JsonCursor at) {
        parameters(at, "pointsEach", "floor");
        return new Rule.DeductPerOccurrence(at.decimal("pointsEach"), at.decimalOr("floor", BigDecimal.ZERO));
    }

    private static Rule bonusPenalty(JsonCursor at) {
        parameters(at, "plusEach", "minusEach", "min", "max");
        return new Rule.BonusPenalty(
                at.decimal("plusEach"), at.decimal("minusEach"), at.decimal("min"), at.decimal("max"));
    }

    private static Rule highestOnly(JsonCursor at) {
        parameters(at, "achievements");
        return new Rule.HighestOnly(at.required("achievements").elements(achievement -> {
            achievement.object(Set.of("code", "label", "points"));
            return new Rule.Achievement(
                    achievement.text("code"),
                    achievement.textOr("label", achievement.text("code")),
                    achievement.decimal("points"));
        }));
    }

    private static Rule stepIncrement(JsonCursor at) {
        parameters(at, "baseValue", "basePoints", "step", "pointsPerStep", "cap", "coefficient", "belowPoints");
        return new Rule.StepIncrement(
                at.decimal("baseValue"),
                at.decimal("basePoints"),
                positive(at, "step"),
                at.decimal("pointsPerStep"),
                at.decimalOrNull("cap"),
                positive(at, "coefficient", BigDecimal.ONE),
                at.decimalOr("belowPoints", BigDecimal.ZERO));
    }

    private static Rule conditional(JsonCursor at) {
        parameters(at, "predicate", "then", "else");
        var predicate = at.required("predicate").object(Set.of("fact", "op", "value"));
        return new Rule.Conditional(
                new Predicate(
                        predicate.text("fact"),
                        predicate.required("op").constant(Predicate.Operator.class),
                        predicate.text("value")),
                rule(at.required("then")),
                rule(at.required("else")));
    }

    private static Rule external(JsonCursor at) {
        parameters(at, "department", "mayExceed");
        return new Rule.External(at.textOrNull("department"), at.flagOr("mayExceed", false));
    }

    private static Rule lateSubmission(JsonCursor at) {
        parameters(at, "dueAt", "graceDays", "firstPenalty", "perDay", "refuseAfter");
        return new Rule.LateSubmission(
                day(at.required("dueAt")),
                at.optional("graceDays").map(JsonCursor::integer).orElse(0),
                at.decimal("firstPenalty"),
                at.decimal("perDay"),
                at.optional("refuseAfter").map(RuleReader::day).orElse(null));
    }

    private static DueDay day(JsonCursor at) {
        try {
            return DueDay.parse(at.text());
        } catch (DateTimeException notADay) {
            throw at.wrong("scoring.json.notADay", at.text());
        }
    }

    private static Rule only(JsonCursor at, Rule rule) {
        parameters(at);
        return rule;
    }

    private static void parameters(JsonCursor at, String... names) {
        var known = new HashSet<>(Set.of(names));
        known.add("type");
        at.object(known);
    }

    private static BigDecimal positive(JsonCursor at, String field) {
        var value = at.decimal(field);
        if (value.signum() <= 0) {
            throw at.at(field).wrong("scoring.json.notPositive", value.toPlainString());
        }
        return value;
    }

    private static BigDecimal positive(JsonCursor at, String field, BigDecimal otherwise) {
        return at.optional(field).isPresent() ? positive(at, field) : otherwise;
    }
}
