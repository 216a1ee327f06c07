package vn.thidua.scorecardeditor.web;

import static vn.thidua.scorecardeditor.web.RuleField.option;
import static vn.thidua.scorecardeditor.web.RuleField.optional;
import static vn.thidua.scorecardeditor.web.RuleField.required;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thidua.rules.Predicate;
import vn.thidua.rules.Rule;
import vn.thidua.scorecardeditor.web.RuleField.Input;

/**
 * The form of each rule: which parameters are typed, whether a list belongs to it, and how it is read. {@link RuleForms} maps
 * every rule to its kind, so that a new rule does not compile until it has a form.
 */
enum RuleKind {
    BAND(
            Rows.BANDS,
            RuleFormReader::band,
            option("input", Rule.BandInput.values()),
            option("bound", Rule.BandBound.values())),
    PROPORTIONAL(
            Rows.NONE,
            in -> new Rule.Proportional(in.percentOrZero("floorRate"), in.positivePercent("fullRate")),
            optional("floorRate", Input.PERCENT),
            required("fullRate", Input.PERCENT)),
    SHORTFALL_EXCESS(
            Rows.NONE,
            RuleFormReader::shortfallExcess,
            required("shortfallStep", Input.PERCENT),
            required("deductPerStep", Input.POINTS),
            optional("zeroBelow", Input.PERCENT),
            optional("excessStep", Input.PERCENT),
            optional("bonusPerStep", Input.POINTS),
            optional("bonusCap", Input.POINTS),
            optional("wholeSteps", Input.FLAG)),
    RELATIVE_TO_LEADER(
            Rows.NONE,
            in -> new Rule.RelativeToLeader(in.percent("baseShare"), in.option("excessMode", Rule.ExcessMode.class)),
            required("baseShare", Input.PERCENT),
            option("excessMode", Rule.ExcessMode.values())),
    RATIO_TO_BEST(Rows.NONE, in -> new Rule.RatioToBest()),
    PEER_RANK(Rows.PLACES, in -> new Rule.PeerRank(in.places())),
    GROWTH(
            Rows.BANDS,
            RuleFormReader::growth,
            option("growthBy", GrowthBy.values()),
            optional("floorRate", Input.SIGNED_PERCENT),
            optional("fullRate", Input.PERCENT)),
    PASS_FAIL(Rows.NONE, in -> new Rule.PassFail()),
    CHOICE(Rows.OPTIONS, in -> new Rule.Choice(in.options())),
    PER_OCCURRENCE(
            Rows.NONE,
            in -> new Rule.PerOccurrence(in.points("pointsEach"), in.pointsOrNull("cap")),
            required("pointsEach", Input.POINTS),
            optional("cap", Input.POINTS)),
    DEDUCT_PER_OCCURRENCE(
            Rows.NONE,
            in -> new Rule.DeductPerOccurrence(in.points("pointsEach"), in.pointsOrZero("floor")),
            required("pointsEach", Input.POINTS),
            optional("floor", Input.POINTS)),
    BONUS_PENALTY(
            Rows.NONE,
            in -> new Rule.BonusPenalty(
                    in.points("plusEach"), in.points("minusEach"), in.points("min"), in.points("max")),
            required("plusEach", Input.POINTS),
            required("minusEach", Input.POINTS),
            required("min", Input.SIGNED_POINTS),
            required("max", Input.SIGNED_POINTS)),
    HIGHEST_ONLY(Rows.ACHIEVEMENTS, in -> new Rule.HighestOnly(in.achievements())),
    STEP_INCREMENT(
            Rows.NONE,
            RuleFormReader::stepIncrement,
            required("baseValue", Input.AMOUNT),
            required("basePoints", Input.POINTS),
            required("step", Input.AMOUNT),
            required("pointsPerStep", Input.POINTS),
            optional("cap", Input.POINTS),
            optional("belowPoints", Input.POINTS),
            optional("coefficient", Input.AMOUNT)),
    CONDITIONAL(
            Rows.NONE,
            RuleFormReader::conditional,
            required("fact", Input.TEXT),
            option("op", Predicate.Operator.values()),
            required("value", Input.TEXT)),
    EXTERNAL(
            Rows.NONE,
            in -> new Rule.External(in.textOrNull("department"), in.flag("mayExceed")),
            optional("department", Input.TEXT),
            optional("mayExceed", Input.FLAG)),
    MANUAL(Rows.NONE, in -> new Rule.Manual()),
    LATE_SUBMISSION(
            Rows.NONE,
            in -> new Rule.LateSubmission(
                    in.day("dueAt"),
                    in.wholeOrZero("graceDays"),
                    in.points("firstPenalty"),
                    in.points("perDay"),
                    in.dayOrNull("refuseAfter")),
            required("dueAt", Input.DAY),
            optional("graceDays", Input.WHOLE),
            required("firstPenalty", Input.POINTS),
            required("perDay", Input.POINTS),
            optional("refuseAfter", Input.DAY)),
    KNOCKOUT(Rows.NONE, in -> new Rule.Knockout());

    private final Rows rows;
    private final Function<RuleFormReader, Rule> reader;
    private final List<RuleField> fields;

    RuleKind(Rows rows, Function<RuleFormReader, Rule> reader, RuleField... fields) {
        this.rows = rows;
        this.reader = reader;
        this.fields = List.of(fields);
    }

    /** How {@link Rule.Growth} is scored. */
    enum GrowthBy {
        BANDS,
        PROPORTION
    }

    /** The list that belongs to a rule, and its columns. */
    enum Rows {
        NONE,
        BANDS("bound", "points"),
        PLACES("points"),
        OPTIONS("code", "label", "points", "voids"),
        ACHIEVEMENTS("code", "label", "points");

        private final List<String> columns;

        Rows(String... columns) {
            this.columns = List.of(columns);
        }

        public List<String> columns() {
            return columns;
        }
    }

    public Rows rows() {
        return rows;
    }

    public List<RuleField> fields() {
        return fields;
    }

    Rule read(RuleFormReader in) {
        return reader.apply(in);
    }

    /** All kinds but the conditional one, which is not offered again inside its own branches. */
    static List<RuleKind> plain() {
        return Stream.of(values()).filter(kind -> kind != CONDITIONAL).toList();
    }
}
